"""What an amount is of: the indicator's name, taken from the words around the amount.

A name stands before the amount (`棚户区改造580万套`), behind it (`新设14个示范区`), or in the clause before (`增长5%`).
All text here is folded; `prose` finds the words again in the source.
"""

import re
from dataclasses import dataclass

from reportkit.lexicon import Lexicon
from reportkit.model import Measure
from reportkit.text.amounts import Kind
from reportkit.text.phrases import strip_left
from reportkit.text.quantities import Reading
from reportkit.text.words import words

LONGEST = 40
"""Characters of a name at most."""

_TAIL_END = re.compile(r"(?<=..)(?:予以|用于|以及|并[^购网轨]|位居|居全|居世|列全|占全|创历|都能|都|均|要加快|要|正在|已经|将|全部|得到|今年)|[，。；：、（）]|的(?:既定)?目标")
_LIST = re.compile(r"[、和与及]")


def strip_right(name: str) -> str:
    """Return a name without the words that only close it (任务, 的目标)."""
    table = words("nouns.closing")
    while (word := table.last_of(name)) and len(name) - len(word) >= 2:
        name = name[: -len(word)]
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """The verbs at the end of a head that take what stands behind the amount as their object."""

    before: str
    """What stands before the verbs."""
    word: str
    """The verbs, links between them included; empty where there are none."""


def trailing_verbs(head: str) -> Verbs:
    """Return the making, giving and serving verbs with which `head` ends (取消和下放)."""
    rest = head
    while True:
        found = [word for key in _OBJECT_VERBS if (word := words(key).last_of(rest))]
        if not found:
            break
        rest = rest[: -len(max(found, key=len))]
        link = next((mark for mark in ("、", "和", "及", "并", "与", "再", "又", "新") if rest.endswith(mark)), "")
        rest = rest.removesuffix(link)
    word = head[len(rest) :].lstrip("、和及并与再又")
    return Verbs(before=rest, word=word)


_OBJECT_VERBS = ("verbs.made", "verbs.give", "verbs.level", "verbs.rise", "verbs.fall")


def tail_name(tail: str) -> str:
    """Return the noun behind an amount, up to where it stops being a name."""
    text = tail.removeprefix("的")
    found = _TAIL_END.search(text)
    text = text[: found.start()] if found else text
    return text[:LONGEST]


def takes_tail(reading: Reading, head: str) -> bool:
    """Return whether the name stands behind the amount."""
    tail = tail_name(reading.tail)
    if len(tail) < 2 or reading.tail[:1] in "、，（":
        return False
    verb = reading.lead.verb
    if reading.measure is Measure.GROWTH or (verb == "reach" and reading.lead.verb_word != "实现"):
        return False
    if verb in ("rise", "fall"):
        return reading.segment.amount.kind is not Kind.MONEY or not head
    if verb == "give" or not head:
        return True
    return bool(trailing_verbs(head).word) or len(head) <= 4 or head.endswith(("等", "的"))


def name_behind(reading: Reading, head: str) -> str:
    """Return the name of an amount whose name stands behind it, with the verb that belongs to it."""
    tail = strip_right(tail_name(reading.tail))
    verbs = trailing_verbs(head)
    verb = verbs.word or (reading.lead.verb_word if reading.lead.verb in ("give", "fall") else "")
    if verb in words("verbs.level") and verb not in words("verbs.light") and 2 <= len(verbs.before) <= 12:
        return clipped(strip_left(verbs.before) + verb + tail)
    if not verbs.word and head and not head.endswith("等"):
        return clipped(strip_left(head).removesuffix("的") + tail)
    return clipped(tail if verb in words("verbs.light") or not verb else verb + tail)


def clipped(name: str) -> str:
    """Return a name of at most `LONGEST` characters, its end rather than its start."""
    name = name.strip("、的和与及·-—")
    if len(name) <= LONGEST:
        return name
    cut = name[-LONGEST:]
    mark = max(cut.find("、"), cut.find("，"))
    return cut[mark + 1 :] if 0 <= mark < LONGEST - 4 else cut


def listed(name: str, lexicon: Lexicon, *, told: bool) -> tuple[str, ...]:
    """Return the names of a list with one value each or one for all; the name alone where it is no list.

    Args:
        name: folded name, perhaps `化学需氧量、氨氮排放量`.
        lexicon: knows which names are indicators.
        told: whether the words say so (分别, 均): else every part must be an indicator by itself.
    """
    parts = _parts(name)
    if len(parts) < 2:
        return (_city_and_country(name) if told else None) or (name,)
    completed = _completed(parts)
    if told or all(_is_indicator(part, lexicon) for part in completed):
        return completed
    return (name,)


def known_in(text: str, lexicon: Lexicon) -> str:
    """Return the longest stretch near the end of `text` that the lexicon knows; empty where it knows none."""
    text = text[-24:]
    for length in range(min(len(text), 14), 1, -1):
        for start in range(len(text) - length, -1, -1):
            if lexicon.canonical(text[start : start + length]):
                return text[start : start + length]
    return ""


def _parts(name: str) -> tuple[str, ...]:
    """Parts of a list, quotation marks kept whole."""
    masked = re.sub(r"“[^”]*”|（[^）]*）|《[^》]*》", lambda found: "x" * len(found[0]), name)
    cuts = [found.span() for found in _LIST.finditer(masked) if 0 < found.start() < len(name) - 1]
    edges = [0, *(edge for span in cuts for edge in span), len(name)]
    parts = tuple(name[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return parts if all(len(part) >= 2 for part in parts) else (name,)


def _completed(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Give every part what only the last says (排放量) or only the first (单位国内生产总值)."""
    shared = words("nouns.shared").last_of(parts[-1])
    if shared and not any(part.endswith(shared) for part in parts[:-1]) and len(shared) < len(parts[-1]):
        parts = (*(part + shared for part in parts[:-1]), parts[-1])
    first = parts[0]
    return (first, *(_prefixed(first, part) for part in parts[1:]))


def _prefixed(first: str, part: str) -> str:
    if len(part) <= 3 and len(first) >= len(part) + 3 and first[-1] == part[-1]:
        return first[: len(first) - len(part)] + part
    return part


def _city_and_country(name: str) -> tuple[str, ...] | None:
    if name.startswith("城乡"):
        return (f"城市{name[2:]}", f"农村{name[2:]}")
    return None


def _is_indicator(name: str, lexicon: Lexicon) -> bool:
    return lexicon.canonical(name) is not None or (len(name) >= 4 and words("nouns.ends").last_of(name) is not None)
