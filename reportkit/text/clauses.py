"""Sentences, clauses and the part of a clause that speaks of one amount.

Everything here is offsets into one folded text; no word is read, only punctuation and the amounts' places.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportkit.text.amounts import Amount

_SENTENCE_END = re.compile(r"[。！？\n]+[”’）]*")
_OPEN, _CLOSE = "“‘（《〈「『[", "”’）》〉」』]"
_LINKS = ("、", "和", "及", "与", "以及", "并", "或", "/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A half-open stretch of the folded text."""

    start: int
    end: int


def sentences(text: str) -> tuple[Stretch, ...]:
    """Return the sentences of `text`, each without the mark that closes it."""
    found, start = [], 0
    for mark in _SENTENCE_END.finditer(text):
        found.append(Stretch(start=start, end=mark.start()))
        start = mark.end()
    found.append(Stretch(start=start, end=len(text)))
    return tuple(s for s in found if s.start < s.end)


def clauses(text: str, sentence: Stretch) -> tuple[Stretch, ...]:
    """Return the clauses of a sentence: parted by ，；： outside quotation marks and brackets."""
    found, start, depth = [], sentence.start, 0
    for index in range(sentence.start, sentence.end):
        character = text[index]
        if character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth = max(depth - 1, 0)
        elif depth == 0 and character in "，；：":
            found.append(Stretch(start=start, end=index))
            start = index + 1
    found.append(Stretch(start=start, end=sentence.end))
    return tuple(_unnumbered(text, s) for s in found if s.start < s.end)


_ENUMERATOR = re.compile(
    r"[•·●◆■▪▲★☆*\-]*(?:[一二三四五六七八九十]{1,2}(?:是要?|、)|\d{1,2}[.、](?!\d)|（[一二三四五六七八九十\d]{1,2}）|[①-⑳])?"
)


def _unnumbered(text: str, clause: Stretch) -> Stretch:
    """Leave out what only numbers the clause (一是, （3）, •)."""
    found = _ENUMERATOR.match(text, clause.start, clause.end)
    return Stretch(start=found.end(), end=clause.end) if found and clause.start < found.end() < clause.end else clause


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """Stretches inside quotation marks, book marks and brackets, outermost, left to right."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    marks: str
    """The opening mark of each."""

    def mark_at(self, offset: int) -> str | None:
        """Return the opening mark of the stretch that holds `offset`, `None` outside all of them."""
        index = bisect_right(self.starts, offset) - 1
        return self.marks[index] if index >= 0 and offset < self.ends[index] else None


LONGEST_ENCLOSED = 300
"""Characters between two marks at most, so that marks without a partner cost no more than others."""
_ENCLOSED = re.compile(
    r"“[^”。]{0,N}”|‘[^’。]{0,N}’|（[^（）。]{0,N}(?:（[^（）。]{0,N}）[^（）。]{0,N}){0,9}）|《[^》。]{0,N}》|〈[^〉。]{0,N}〉|「[^」]{0,N}」"
    r"|\[[^\]。]{0,N}\]".replace("N", str(LONGEST_ENCLOSED))
)


def enclosed(text: str) -> Enclosed:
    """Return what stands between quotation marks, book marks or brackets; a mark without its partner is ignored."""
    found = list(_ENCLOSED.finditer(text))
    return Enclosed(
        starts=tuple(m.start() for m in found),
        ends=tuple(m.end() for m in found),
        marks="".join(m[0][0] for m in found),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The part of a clause that speaks of one amount."""

    head: Stretch
    """Before the amount."""
    amount: Amount
    tail: Stretch
    """Behind the amount, up to the next segment."""
    clause: Stretch
    linked: bool
    """Whether an amount before it in the same clause is linked to it by 、 or 和."""


LONGEST_SIDE = 160
"""Characters on each side of an amount that may speak of it."""


def segments(text: str, clause: Stretch, inside: Sequence[Amount]) -> Iterator[Segment]:
    """Yield one segment for each amount of a clause, left to right.

    The words between two amounts go to the first (as its tail) up to 、 or 和, and to the second from there; without
    such a link both have them.
    """
    left, linked = clause.start, False
    for index, amount in enumerate(inside):
        following = inside[index + 1] if index + 1 < len(inside) else None
        right, next_left, next_linked = clause.end, clause.end, False
        if following is not None:
            right, next_left, next_linked = _border(text, amount.end, following.start)
        yield Segment(
            head=Stretch(start=max(left, amount.start - LONGEST_SIDE), end=amount.start),
            amount=amount,
            tail=Stretch(start=amount.end, end=min(right, amount.end + LONGEST_SIDE)),
            clause=clause,
            linked=linked,
        )
        left, linked = next_left, next_linked


def _border(text: str, start: int, end: int) -> tuple[int, int, bool]:
    """Where the tail of one amount ends, where the head of the next begins, and whether a link parts them."""
    between = text[start:end]
    comma = between.find("、")
    if comma >= 0:
        return start + comma, start + comma + 1, True
    for link in ("以及", "和", "及", "与", "或", "并"):
        if between.endswith(link) or between.startswith(link):
            place = start if between.startswith(link) else end - len(link)
            return place, place + len(link), True
    for bracket in "（）":
        if bracket in between:
            place = start + between.find(bracket)
            return place, place + 1, False
    return end, start, False
