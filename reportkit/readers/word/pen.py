"""Where text is put down as it is met, with what is marked in it: the only thing that changes while a body is read."""

import re
from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType

from reportkit.model import Span
from reportkit.readers.word.names import (
    ALTERNATIVES,
    DELETED,
    INSERTED,
    MOVED_AWAY,
    MOVED_HERE,
    Element,
    branch,
)

BREAKING = str.maketrans(dict.fromkeys("\t\n\r\x85\u2028\u2029", " ") | dict.fromkeys([0xAD, *range(0x7F, 0x85)]))
"""White space inside a text run is a space; soft hyphens and controls are nothing."""
ODD = re.compile("[\t\n\r\x7f-\x85\xad\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark as met in the text."""

    kind: str
    """`footnote` or `endnote`."""
    note: str
    """Id of the note in its part."""
    at: int
    """Offset of the mark in the text."""
    printed: str
    """The mark where the author chose one, else empty."""


@dataclass(slots=True)
class Pen:
    """The text written so far; offsets are those of the text to be."""

    parts: list[str] = field(default_factory=list)
    position: int = 0
    gap: str = ""
    """What parts the words written before from the next, once there are any."""
    fresh: bool = False
    """Whether white space is still to be left out, as at the start of a note."""
    bold: list[Span] = field(default_factory=list)
    """Bold stretches of the block being written."""
    breaks: list[int] = field(default_factory=list)
    """Offsets of the line breaks the author set by hand in the block being written."""
    marks: list[Mark] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    """Text boxes anchored in the paragraph being written, to be read after it."""
    fields: list[bool] = field(default_factory=list)
    """Open fields of the paragraph, outermost first: whether their code is still being written, not their result."""
    oddities: Counter[str] = field(default_factory=Counter)
    """How often what was met: `inserted`, `deleted`, `hidden`, `embedded`."""
    block: int = 0
    """Number of the block being written."""

    def put(self, text: str) -> None:
        """Write `text` as it is."""
        self.parts.append(text)
        self.position += len(text)

    def write(self, text: str, *, bold: bool | None = False) -> None:
        """Write words of the document, the gap before them first."""
        if self.fresh:
            text = text.lstrip()
            self.fresh = not text
        if not text:
            return
        if self.gap:
            self.put(self.gap)
            self.gap = ""
        self.parts.append(text)
        self.position += len(text)
        if bold:
            self._embolden(self.position - len(text))

    def _embolden(self, start: int) -> None:
        if self.bold and self.bold[-1].end == start:
            start = self.bold.pop().start
        self.bold.append(Span(start, self.position))

    def in_code(self) -> bool:
        """Return whether what follows is the code of a field, which no reader sees."""
        return True in self.fields

    def mark(self, kind: str, note: str, printed: str) -> None:
        """Remember that a note mark stands here."""
        self.marks.append(Mark(kind, note, self.position, printed))

    def take_boxes(self) -> list[Element]:
        """Return the text boxes met since the last call."""
        boxes, self.boxes = self.boxes, []
        return boxes


REVISIONS = MappingProxyType({INSERTED: "inserted", MOVED_HERE: "inserted", DELETED: "deleted", MOVED_AWAY: "deleted"})
"""Tracked changes by what they are counted as."""


def unwrapped(element: Element, pen: Pen) -> Element | None:
    """Return the element whose children stand for `element` in the accepted view, `None` where nothing does.

    Tracked changes are counted; of alternatives one branch is taken; anything else stands for itself.
    """
    tag = element.tag
    if tag == ALTERNATIVES:
        return branch(element)
    if tag not in REVISIONS:
        return element
    pen.oddities[REVISIONS[tag]] += 1
    return element if tag in (INSERTED, MOVED_HERE) else None


def flat(text: str) -> str:
    """Return the text of a run with no tab, line end or invisible sign in it."""
    return text.translate(BREAKING) if ODD.search(text) else text
