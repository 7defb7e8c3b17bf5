"""The body of a Word file as text with numbered blocks: paragraphs, tables, text boxes, and notes behind them."""

from dataclasses import dataclass, field

from reportkit.model import Block, BlockKind, Cell, NativeNote, Span
from reportkit.readers.word.names import (
    ALTERNATIVES,
    CELL,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    ROW,
    TABLE,
    VAL,
    Element,
    W,
    branch,
    value_of,
    whole,
)
from reportkit.readers.word.numbering import Numbering
from reportkit.readers.word.runs import Words, inner, words_of
from reportkit.readers.word.styles import Styles

WIDEST_SPAN = 63
"""Word's own limit of columns; a larger gridSpan is damage or malice."""


@dataclass(slots=True)
class Body:
    """The source while it grows; the one mutable thing in this package."""

    styles: Styles
    numbering: Numbering
    text: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    notes: list[NativeNote] = field(default_factory=list)
    _position: int = 0
    _called: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    """Offset and block number of each note called, by kind and id, in reading order."""

    def take(self, container: Element) -> None:
        """Add the paragraphs and tables of a container, whatever wraps them."""
        for child in inner(container):
            if child.tag == PARAGRAPH:
                self._take_paragraph(child)
            elif child.tag == TABLE:
                self._take_table(child)
            elif child.tag == ALTERNATIVES:
                chosen = branch(child)
                if chosen is not None:
                    self.take(chosen)
            elif len(child):
                self.take(child)

    def take_notes(self, kind: str, root: Element | None) -> None:
        """Add the bodies of the notes that the body calls, marked 1, 2 … in the order they are called."""
        if root is None:
            return
        bodies = {note.get(f"{W}id", ""): note for note in root.iterchildren(f"{W}{kind}")}
        called = [(key, place) for key, place in self._called.items() if key[0] == kind]
        for (_, note_id), (offset, number) in called:
            if note_id not in bodies:
                continue
            words = " ".join("".join(words_of(p, bold=False).text) for p in bodies[note_id].iter(PARAGRAPH)).strip()
            start = self._append(words)
            span = Span(start, start + len(words))
            self.notes.append(NativeNote(mark=str(len(self.notes) + 1), at=offset, span=span, number=number))
            self._append("\n")

    def _append(self, text: str) -> int:
        """Append text and return the offset it starts at."""
        start = self._position
        self.text.append(text)
        self._position += len(text)
        return start

    def _remember_notes(self, words: Words, start: int, number: int) -> None:
        for offset, kind, note_id in words.notes:
            self._called.setdefault((kind, note_id), (start + offset, number))

    def _take_paragraph(self, element: Element) -> None:
        properties = element.find(PARAGRAPH_PROPERTIES)
        style_id = value_of(properties, f"{W}pStyle") if properties is not None else None
        style = self.styles.of(style_id)
        label = self._label(properties, style_id)
        words = words_of(element, bold=bool(style.bold) and style.level is None)
        start = self._append(label)
        number = len(self.blocks) + 1
        self._remember_notes(words, start + len(label), number)
        body = "".join(words.text)
        self._append(body)
        shift = start + len(label)
        self.blocks.append(
            Block(
                number=number,
                span=Span(start, self._position),
                kind=BlockKind.PARAGRAPH,
                level=style.level if style.level is not None and style.level >= 0 else None,
                bold=tuple(Span(shift + a, shift + b) for a, b in _joined(words.bold)),
            )
        )
        self._append("\n")
        for box in words.boxes:
            self.take(box)

    def _label(self, properties: Element | None, style_id: str | None) -> str:
        """Return the number Word itself puts before the paragraph."""
        style = self.styles.of(style_id)
        own = properties.find(f"{W}numPr") if properties is not None else None
        list_id = whole(value_of(own, f"{W}numId")) if own is not None else None
        level = whole(value_of(own, f"{W}ilvl")) if own is not None else None
        list_id = style.list_id if list_id is None else list_id
        if not list_id:
            return ""
        if level is None:
            level = self.numbering.level_of_style(list_id, style_id)
        return self.numbering.label(list_id, level if level is not None else style.list_level or 0)

    def _take_table(self, element: Element) -> None:
        start, number = self._position, len(self.blocks) + 1
        rows = [self._take_row(row, number) for row in _rows(element)]
        self.blocks.append(
            Block(number=number, span=Span(start, self._position), kind=BlockKind.TABLE, grid=tuple(rows))
        )
        self._append("\n")

    def _take_row(self, row: Element, number: int) -> tuple[Cell | None, ...]:
        cells: list[Cell | None] = []
        for cell in (child for child in row.iter(CELL) if _row_of(child) is row):
            properties = cell.find(f"{W}tcPr")
            columns = (
                min(max(whole(value_of(properties, f"{W}gridSpan")) or 1, 1), WIDEST_SPAN)
                if properties is not None
                else 1
            )
            start = self._position
            for index, paragraph in enumerate(cell.iter(PARAGRAPH)):
                words = words_of(paragraph, bold=False)
                self._append("\n" if index else "")
                self._remember_notes(words, self._position, number)
                self._append("".join(words.text))
            covered = _covered(properties)
            cells.append(None if covered else Cell(span=Span(start, self._position), columns=columns))
            cells += [None] * (columns - 1)
            self._append("\t")
        self._append("\n")
        return tuple(cells)


def _rows(table: Element) -> list[Element]:
    """Return a table's own rows, also those inside content controls, none of a nested table."""
    return [row for row in table.iter(ROW) if _ancestor(row, TABLE) is table]


def _row_of(cell: Element) -> Element | None:
    return _ancestor(cell, ROW)


def _ancestor(element: Element, tag: str) -> Element | None:
    parent = element.getparent()
    while parent is not None and parent.tag != tag:
        parent = parent.getparent()
    return parent


def _covered(properties: Element | None) -> bool:
    """Return whether a cell only carries on the merged one above it."""
    merge = properties.find(f"{W}vMerge") if properties is not None else None
    return merge is not None and merge.get(VAL, "continue") == "continue"


def _joined(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
