"""What an amount is of: the indicator's name, taken from the words around the amount.

A name stands before the amount (`棚户区改造580万套`), behind it (`新设14个示范区`), or in the clause before (`增长5%`).
All text here is folded; `prose` finds the words again in the source.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportkit.lexicon import Lexicon
from reportkit.model import Measure
from reportkit.text.amounts import Kind
from reportkit.text.phrases import lead, strip_left
from reportkit.text.quantities import Reading
from reportkit.text.words import words

LONGEST = 40
"""Characters of a name at most."""
LONGEST_LIST = 20
"""Characters of a noun behind an amount that may itself be a list (5所|学校操场、食堂修缮)."""

_TAIL_END = re.compile(
    r"(?<=..)(?:予以|用于|以及|并[^购网轨]|位居|居全|居世|列全|占全|创历|都能|都|均|要加快|要|正在|已经|将|全部|得到|今年)|[，。；：（）]|的(?:既定)?目标"
)
_LIST = re.compile(r"、|和(?![谐平睦解])|(?<![参赠授给])与(?!会)|(?<![普涉以危])及(?![时格早])")


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
    noun, comma, more = text.partition("、")
    goes_on = comma and noun and words("verbs").first_of(more) is None and strip_left(more) == more
    return (text if goes_on and len(text) <= LONGEST_LIST else noun)[:LONGEST]


def takes_tail(reading: Reading, head: str) -> bool:
    """Return whether the name stands behind the amount."""
    tail = tail_name(reading.tail)
    if len(tail) < 2 or reading.tail[:1] in "、，（并且或；":
        return False
    verb = reading.lead.verb
    if reading.segment.amount.kind is Kind.RATIO and head and verb is None and reading.measure is Measure.LEVEL:
        return reading.tail[0] != "的"
    if reading.measure is Measure.GROWTH or (verb == "reach" and reading.lead.verb_word != "实现"):
        return False
    if verb in ("rise", "fall"):
        return reading.segment.amount.kind is not Kind.MONEY or not head
    if verb == "give" or not head:
        return True
    return bool(trailing_verbs(head).word) or len(head) <= 4 or head.endswith(("等", "的")) or _lists_them(head)


def _lists_them(head: str) -> bool:
    """Whether a head is a verb with the things themselves (获批A、B|两个|园区): the noun behind names them."""
    verb = words("verbs.made").first_of(head)
    return bool(verb) and "、" in head[len(verb or "") :] and words("nouns.ends").last_of(head) is None


def _thing(reading: Reading) -> str:
    """The noun behind an amount; where the next amount follows without a link, without that one's verb."""
    tail = tail_name(reading.tail)
    last = reading.segment.tail.end == reading.segment.clause.end
    return tail if last or len(tail) < len(reading.tail) else lead(tail).name or tail


def _core(tail: str) -> str:
    """A long noun without the clause that describes it (部门实施的审批事项 is 审批事项)."""
    before, of, noun = tail.rpartition("的")
    return noun if of and len(before) >= 6 and len(noun) >= 3 else tail


def name_behind(reading: Reading, head: str) -> str:
    """Return the name of an amount whose name stands behind it, with the verb that belongs to it."""
    tail = _core(strip_right(_thing(reading)))
    verbs = trailing_verbs(head)
    if reading.segment.amount.kind is Kind.RATIO and head:
        return clipped(strip_left(head) + tail)
    if not verbs.word and reading.lead.verb == "give":
        verbs = Verbs(before=head, word=reading.lead.verb_word)
    verb = verbs.word or (reading.lead.verb_word if reading.lead.verb == "fall" else "")
    if verb in words("verbs.level") and verb not in words("verbs.light") and 2 <= len(verbs.before) <= 12:
        return clipped(strip_left(verbs.before) + verb + tail)
    if not verbs.word and _lists_them(head):
        verbs = Verbs(before="", word=words("verbs.made").first_of(head) or "")
        verb = verbs.word
    if not verbs.word and head and not head.endswith("等"):
        return clipped(strip_left(head).removesuffix("的") + tail)
    return clipped(tail if verb in words("verbs.light") or not verb else verb + tail)


_PREPOSITION = re.compile(
    r"(?:已|累计|共|积极|持续|主动)*(?:向|围绕|通过|依托|针对|聚焦|按照|根据|借助|利用|会同|联合)[^，。；]{4,}"
)
_DOES = re.compile(r"[^，、“”]{2,8}?(?:基本|全面|圆满|顺利|超额|累计|已)完成(?=[^，。；]{4,})")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|（[^）]*）|《[^》]*》")


def object_of(head: str, *, shares: bool) -> str:
    """Return the last verb of a head with its object, where what stands before is not of the name.

    Args:
        head: folded words before an amount.
        shares: whether these words belong to the amount before as well (905家企业获得贷款额度36亿元).
    """
    if done := _DOES.match(head):
        return head[done.end() :]
    if not shares and not _PREPOSITION.match(head):
        return head
    masked = _QUOTED.sub(lambda found: "x" * len(found[0]), head)
    for start in range(len(masked) - 3, 1, -1):
        found = [word for key in _OBJECT_VERBS[:3] if (word := words(key).first_of(masked[start:]))]
        verb = max(found, key=len, default="")
        if len(verb) >= 2 and len(masked) - start - len(verb) >= 2:
            return head[start + len(verb) if shares and verb in words("verbs.light") else start :]
    return head


def chain_verb(name: str) -> str:
    """Return the verb at the head of a name that a chain carries on, with the adjective with it (淘汰落后)."""
    verb = words("verbs.made").first_of(name)
    if not verb or verb in words("verbs.light"):
        return ""
    return verb + (words("nouns.carried_adjectives").first_of(name[len(verb) :]) or "")


def chained(verb: str, name: str) -> str:
    """Return a name with the verb its chain carries on; of two adjectives of rank only the name's own."""
    own = words("nouns.ranks").first_of(name)
    adjective = words("nouns.carried_adjectives").last_of(verb) if own else None
    return verb.removesuffix(adjective or "") + name


def standing(name: str) -> str:
    """Return the name of a stock from the name of what was added to it: 新增总部 is counted as 总部."""
    word = words("verbs.added").first_of(name)
    rest = name[len(word) :] if word else ""
    return rest if len(rest) >= 3 else name


def clipped(name: str) -> str:
    """Return a name of at most `LONGEST` characters, its end rather than its start."""
    name = name.lstrip("、的和与及·-—").rstrip("、的和及·-—")
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
    parts = _parts(_AND_SO_ON.sub("", name))
    if len(parts) < 2:
        return (_city_and_country(name) if told else None) or (name,)
    completed = _completed(parts)
    if (
        told
        or all(part.endswith("率") for part in parts)
        or all(_is_indicator(part, whole, lexicon) for part, whole in zip(parts, completed, strict=True))
    ):
        return completed
    return (name,)


def known_in(text: str, lexicon: Lexicon) -> str:
    """Return the longest stretch near the end of `text` that the lexicon knows; empty where it knows none."""
    text = text[-24:]
    for length in range(min(len(text), 14), 1, -1):
        for start in range(len(text) - length, -1, -1):
            part = text[start : start + length]
            if lexicon.canonical(part) and part not in words("verbs.made"):
                return part
    return ""


_AND_SO_ON = re.compile(r"等[^、和与及]{0,8}指标$")


def _parts(name: str) -> tuple[str, ...]:
    """Parts of a list, quotation marks kept whole."""
    masked = re.sub(r"“[^”]*”|（[^）]*）|《[^》]*》", lambda found: "x" * len(found[0]), name)
    cuts = [found.span() for found in _LIST.finditer(masked) if 0 < found.start() < len(name) - 1]
    edges = [0, *(edge for span in cuts for edge in span), len(name)]
    parts = tuple(name[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return parts if all(len(part) >= 2 for part in parts) else (name,)


def _completed(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Give every part what only the last says (排放量) or only the first (单位国内生产总值)."""
    suffix = _shared_suffix(parts[0], parts[-1])
    if suffix:
        ends = words("nouns.ends")
        parts = (*(part if ends.last_of(part) else part + suffix for part in parts[:-1]), parts[-1])
    first = parts[0]
    return (first, *(_prefixed(first, part) for part in parts[1:]))


def _shared_suffix(first: str, last: str) -> str:
    """What the last of a list says for all: known suffixes, or what follows the noun that the first ends with."""
    known = words("nouns.shared").last_of(last)
    if known and not first.endswith(known) and len(known) < len(last):
        return known
    regions = words("nouns.regions")
    if first in regions and (region := regions.first_of(last)):
        return last[len(region) :]
    for length in range(min(len(first), 4), 1, -1):
        place = last.find(first[-length:])
        if place >= 0:
            return last[place + length :]
    return ""


def _prefixed(first: str, part: str) -> str:
    if len(part) > 3:
        return part
    if len(first) >= len(part) + 3 and first[-1] == part[-1]:
        return first[: len(first) - len(part)] + part
    unit = _PER_UNIT.match(first)
    return unit[0] + part if unit and len(unit[0]) < len(first) else part


_PER_UNIT = re.compile(r"(?:单位|万元)(?:国内生产总值|地区生产总值|生产总值|GDP|工业增加值|增加值|产品|建筑面积|产值)")


def _city_and_country(name: str) -> tuple[str, ...] | None:
    if name.startswith("城乡"):
        return (f"城市{name[2:]}", f"农村{name[2:]}")
    return None


def _is_indicator(part: str, completed: str, lexicon: Lexicon) -> bool:
    """Whether a part of a list is an indicator; one completed by another must be known."""
    if lexicon.canonical(completed) is not None:
        return True
    return part == completed and len(part) >= 4 and words("nouns.ends").last_of(part) is not None


def before_predicate(text: str) -> str:
    """Return the thing a clause speaks of, without what it says of it (保险制度|基本建立)."""
    table = words("nouns.predicates")
    places = (index for index in range(4, len(text)) if table.first_of(text[index:]))
    return text[: next(places, len(text))]


def whose(before: str) -> str:
    """Return the subject of a clause, for a name in the next that does not say whose it is; empty where unsure."""
    own = strip_left(before)
    verb = words("verbs.made").first_of(own) or words("verbs.improving").first_of(own) or ""
    thing = _LIST.split(before_predicate(own[len(verb) :]))[0]
    return thing if 3 <= len(thing) <= 10 and thing.isalpha() else ""


_OWN_RATE = re.compile(r"(?:实际|按时|及时|群众|市民|主动)?[\u4e00-\u9fff]{2}率$")


def rate_of(rate: str, before: Sequence[str], lexicon: Lexicon) -> str:
    """Return a rate with what it is the rate of (热线工单|满意率), empty where nothing says so.

    Args:
        rate: the rate as written, unknown to the lexicon by itself.
        before: the subject last named and the clause before, either perhaps empty.
        lexicon: knows which rates there are.
    """
    if not rate.endswith("率") or len(rate) > 6 or lexicon.canonical(rate) is not None:
        return ""
    for text in before:
        for length in range(min(len(text), 14), 2, -1):
            for start in range(len(text) - length, -1, -1):
                whose_rate = strip_left(text[start : start + length]).strip("“”‘’、")
                if whose_rate.count("“") != whose_rate.count("”"):
                    whose_rate = whose_rate.replace("“", "").replace("”", "")
                if len(whose_rate) >= 3 and lexicon.canonical(whose_rate + rate):
                    return whose_rate + rate
    subject = before[0]
    if len(rate) > 3 or not subject:
        return ""
    return clipped(_OWN_RATE.sub("", subject) + rate)


def ranked(name: str, before: str) -> str:
    """Return the name that a mere rank stands for: 区级 after 市级技术中心 is 区级技术中心."""
    table = words("nouns.ranks")
    last = table.last_of(before)
    if last and len(last) >= 2:
        return before[: -len(last)] + name
    for start in range(max(len(before) - 1, 0)):
        rank = table.first_of(before[start:])
        if rank and len(rank) >= 2 and len(before) > start + len(rank):
            return before[:start] + name + before[start + len(rank) :]
    return name + before
