"""Cut table cells: compound cells into the parts of their indicators, parts into clauses, clauses from their brackets.

Everything is cut from the cell's passage, so that a part can be followed back to the source. What the words demand
is the business of `text.quantities`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportkit.model import Passage
from reportkit.text.folding import fold
from reportkit.text.passages import cut, strip
from reportkit.text.words import words

EMPTY_CELL = re.compile(r"[-—–－/／\\、.．·…*＊\s]*$")
SLASH, OTHER_SEPARATORS = "/／", ("；;", "、", "，,", "\n")
OPENING, CLOSING = "（([【〔", "）)]】〕"
SCALE = re.compile(r"^[十百千万亿]+(?=.)")
AWARD = r"(?:国家级?|[省市区县镇]级|街镇级?|其中)"
LIST_JOINT = re.compile(rf"(?<=[\w%])(?<![第至到、])(?={AWARD}[^\d、]{{0,6}}\d)")
DIGIT = re.compile(r"\d")
BARE_UNIT = re.compile(r"^\d[\d.,]*([^\d.,]+)$")
AMOUNT_END = re.compile(r"\d[十百千万亿余多]*(?:%|‰|[^\d\W、，；]{1,4})?$")


class Stretch(NamedTuple):
    """A stretch of a folded text."""

    start: int
    end: int


def is_empty(passage: Passage) -> bool:
    """Tell whether a cell says nothing: blank or a dash."""
    return bool(EMPTY_CELL.match(passage.text))


def is_unit(word: str) -> bool:
    """Tell whether `word` is a unit: 亿元, %, 公里/平方公里."""
    known, whole = words("units"), fold(word).text
    if whole in known:
        return True
    head, _, denominator = whole.partition("/")
    bare = head if head in known else SCALE.sub("", head)
    return bare in known and (not denominator or denominator in words("units.per") or denominator in known)


def parts(passage: Passage, count: int) -> tuple[Passage, ...]:
    """Return the cell's part for each of `count` indicators; none where the cell cannot be shared out.

    A cell without a separator is said of all of them, unless its list has as many amounts as there are indicators.
    """
    if count == 1:
        return (passage,)
    pieces = _pieces(passage)
    if len(pieces) == count:
        return tuple(pieces)
    shared = (passage,) * count if len(pieces) == 1 else ()
    return _by_other_separator(passage, count) or shared


def lent_unit(shares: Sequence[Passage | None]) -> str | None:
    """Return the unit that ends the last part of a compound cell (70/8个), `None` where it has none."""
    last = shares[-1] if len(shares) > 1 else None
    tail = BARE_UNIT.search(fold(last.text).text) if last is not None else None
    return tail.group(1) if tail and is_unit(tail.group(1)) else None


def _pieces(passage: Passage) -> list[Passage]:
    cuts = split(passage, SLASH)
    merged: list[tuple[int, int]] = []
    for start, end in cuts:
        piece = fold(passage.text[start:end]).text
        if merged and _is_denominator(piece, fold(passage.text[merged[-1][0] : merged[-1][1]]).text):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return [strip(cut(passage, start, end)) for start, end in merged]


def _is_denominator(piece: str, before: str) -> bool:
    return (piece in words("units.per") or is_unit(piece)) and bool(DIGIT.search(before))


def _by_other_separator(passage: Passage, count: int) -> tuple[Passage, ...]:
    for separators in OTHER_SEPARATORS:
        found = tuple(strip(cut(passage, start, end)) for start, end in split(passage, separators))
        if len(found) == count and all(DIGIT.search(part.text) for part in found):
            return found
    return ()


def split(passage: Passage, separators: str) -> list[tuple[int, int]]:
    """Return the stretches of the passage's text between `separators` that stand outside brackets."""
    found, depth, start = [], 0, 0
    for index, character in enumerate(passage.text):
        depth += (character in OPENING) - (character in CLOSING)
        if depth <= 0 and character in separators:
            found.append((start, index))
            start = index + 1
    return [*found, (start, len(passage.text))]


class Value(NamedTuple):
    """A part of a cell without its brackets, and what they hold."""

    main: Passage
    brackets: tuple[Passage, ...]


def value_of(passage: Passage) -> Value:
    """Return the part up to its first outer bracket or, where a bracket leads or stands amid words, around it."""
    brackets, depth, start, first = [], 0, 0, None
    for index, character in enumerate(passage.text):
        if character in OPENING:
            depth += 1
            if depth == 1:
                start = index + 1
                first = index if first is None else first
        elif character in CLOSING and depth:
            depth -= 1
            if depth == 0:
                brackets.append((start, index))
    if not brackets or first is None:
        return Value(strip(passage), ())
    after = passage.text[brackets[-1][1] + 1 :]
    main = passage if DIGIT.search(after) and not DIGIT.search(passage.text[:first]) else cut(passage, 0, first)
    return Value(strip(main), tuple(strip(cut(passage, low, high)) for low, high in brackets))


def clauses(passage: Passage) -> Iterator[Passage]:
    """Yield the clauses of a part: 市级80个、区级100个 are two, 国家、市级10家 is one."""
    folded = fold(passage.text)
    for stretch in _stretches(folded.text):
        low, high = folded.back(stretch.start, stretch.end)
        clause = strip(cut(passage, low, high))
        if clause.text:
            yield clause


def _stretches(text: str) -> Iterator[Stretch]:
    start = 0
    for end, after in _joints(text):
        yield Stretch(start, end)
        start = after
    yield Stretch(start, len(text))


def _joints(text: str) -> list[tuple[int, int]]:
    """Return where clauses part: at ， and ；, at 、 between two amounts, before 区级 after an amount."""
    joints = [(mark.start(), mark.end()) for mark in re.finditer("[，；]", text)]
    joints += [
        (mark.start(), mark.end())
        for mark in re.finditer("、", text)
        if AMOUNT_END.search(text[: mark.start()]) and DIGIT.search(text, mark.end())
    ]
    joints += [
        (joint.start(), joint.start())
        for joint in LIST_JOINT.finditer(text)
        if AMOUNT_END.search(text[: joint.start()])
    ]
    return sorted(set(joints))


def joined(passages: Sequence[Passage], whole: Passage) -> Passage:
    """Return the stretch of `whole` from the first to the last of its clauses `passages`."""
    start = whole.text.find(passages[0].text)
    end = whole.text.rfind(passages[-1].text) + len(passages[-1].text)
    return cut(whole, start, end)
