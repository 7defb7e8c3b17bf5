"""Chunks and headings put together to sections, paragraphs, tables and notes, in reading order."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportkit.model import Half, Metadata, Note, Paragraph, Passage, Section, Source, Table
from reportkit.structure import outline, tables
from reportkit.structure.lines import LineKind, marks_in
from reportkit.structure.notes import anchor_before
from reportkit.structure.outline import Heading
from reportkit.structure.reflow import Chunk
from reportkit.text.headings import CAPTION, CAPTION_RANK, LEAD_RANK, TITLE_RANK

_PART_RANK = 4
"""Rank of 一、: what a paragraph that addresses the house again belongs to."""


@dataclass(slots=True)
class Assembly:
    """The document while it grows; the one mutable thing in this package."""

    source: Source
    metadata: Metadata
    headings: Sequence[Heading]
    sections: list[Section] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _stack: list[tuple[int, Section]] = field(default_factory=list)
    _caption: Section | None = None
    _rows: list[tuple[int, tuple[Passage, ...]]] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _by_chunk: dict[int, list[Heading]] = field(default_factory=dict)
    _last_text: Chunk | None = None
    _marks: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        by_chunk: dict[int, list[Heading]] = defaultdict(list)
        for heading in self.headings:
            by_chunk[heading.chunk].append(heading)
        self._by_chunk = dict(by_chunk)
        self._add_native_notes()

    def take(self, index: int, chunk: Chunk) -> None:
        """Put the next chunk where it belongs."""
        match chunk.kind:
            case LineKind.ROW:
                self._take_rows(chunk)
            case LineKind.NOTE:
                self._add_note(chunk)
            case _:
                self._take_text(index, chunk)

    def finish(self) -> None:
        """Close what is still open."""
        self._flush_table()

    def _take_text(self, index: int, chunk: Chunk) -> None:
        headings = self._by_chunk.get(index, [])
        self._flush_table()
        if headings and headings[0].rank == CAPTION_RANK:
            # A table or box hangs on the numbered heading, not on the paragraph before it.
            self._stack = [entry for entry in self._stack if entry[0] < LEAD_RANK]
            self._caption = self._open(headings[0], chunk)
            self._stack.pop()
            return
        self._texts.append(chunk.passage.text)
        self._last_text = chunk
        self._remember_marks(chunk)
        for heading in headings:
            self._open(heading, chunk)
        if not headings and outline.returns_to_part(chunk.passage.text):
            self._stack = [entry for entry in self._stack if entry[0] <= _PART_RANK]
        if not headings:
            # A run-in heading heads its own paragraph alone.
            self._stack = [entry for entry in self._stack if entry[0] < LEAD_RANK]
        if not headings or headings[-1].run_in:
            self._add_paragraph(chunk)

    def _open(self, heading: Heading, chunk: Chunk) -> Section:
        while self._stack and self._stack[-1][0] >= heading.rank:
            self._stack.pop()
        parent = self._stack[-1][1] if self._stack else None
        half, year = self._time(heading, parent)
        section = Section(
            id=f"s{len(self.sections) + 1}",
            level=len(self._stack) + 1,
            number=heading.number,
            title=heading.title,
            parent=parent.id if parent else None,
            path=(*(parent.path if parent else ()), heading.title.text),
            run_in=heading.run_in,
            line=chunk.number,
            half=half,
            year=year,
        )
        self.sections.append(section)
        self._stack.append((heading.rank, section))
        return section

    def _time(self, heading: Heading, parent: Section | None) -> tuple[Half | None, int | None]:
        """Return which half a section belongs to and the year it speaks of."""
        data = self.metadata
        decides = heading.rank in (_PART_RANK, CAPTION_RANK) or (
            heading.rank < _PART_RANK and heading.rank > TITLE_RANK
        )
        half = outline.half_of(heading.title.text, data.kind, data.review_year, data.year) if decides else None
        if half is None and parent is not None:
            return parent.half, parent.year
        years = {Half.REVIEW: data.review_year, Half.PLAN: data.year}
        return half, years[half] if half else None

    def _add_paragraph(self, chunk: Chunk) -> None:
        self.paragraphs.append(
            Paragraph(
                id=f"p{len(self.paragraphs) + 1}",
                section=self._stack[-1][1].id if self._stack else None,
                passage=chunk.passage,
                line=chunk.number,
            )
        )

    def _take_rows(self, chunk: Chunk) -> None:
        rows = tables.raw_rows(self.source, chunk.lines[0])
        if rows and self._rows and self._new_table(rows[0][1]):
            self._flush_table()
        self._rows += rows

    def _new_table(self, cells: Sequence[Passage]) -> bool:
        """Return whether a row with text alone and another width than the header begins another table."""
        header = self._rows[0][1]
        same = [cell.text for cell in cells] == [cell.text for cell in header]
        return not same and len(cells) != len(header) and bool(cells) and cells[0].text == header[0].text

    def _flush_table(self) -> None:
        if not self._rows:
            return
        caption, rows = self._caption, self._rows
        self._caption, self._rows = None, []
        place = caption or (self._stack[-1][1] if self._stack else None)
        empty = Table(
            id=f"t{len(self.tables) + 1}",
            title=CAPTION.sub("", caption.title.text) if caption else None,
            section=place.id if place else None,
            header=(),
            rows=(),
            line=rows[0][0],
            legend=tables.legend_in(self._texts[-4:]),
        )
        self.tables.append(tables.build(rows, empty))

    def _add_note(self, chunk: Chunk) -> None:
        line = chunk.lines[0]
        self.notes.append(
            Note(
                id=f"n{len(self.notes) + 1}",
                mark=line.mark,
                anchor=self._anchor(line.mark, chunk.passage.text),
                text=chunk.passage,
                line=chunk.number,
            )
        )

    def _anchor(self, mark: str, body: str) -> str:
        """Return the words before the mark in the newest paragraph that has it, else before the paragraph's end."""
        known = body.partition("：")[0] if "：" in body[:20] else ""
        if self._last_text is None:
            return ""
        if mark in self._marks:
            return anchor_before(self._marks[mark], known)
        return known or anchor_before(self._last_text.passage.text)

    def _remember_marks(self, chunk: Chunk) -> None:
        """Keep the words before each note mark, for the note that may follow pages later."""
        for line in chunk.lines:
            raw = self.source.text[line.block.span.start : line.block.span.end]
            for mark in marks_in(raw):
                self._marks[mark] = _before_mark(raw, mark)

    def _add_native_notes(self) -> None:
        for note in self.source.notes:
            body = Passage(text=self.source.text[note.span.start : note.span.end], spans=(note.span,))
            before = self.source.text[max(note.at - 40, 0) : note.at]
            self.notes.append(
                Note(
                    id=f"n{len(self.notes) + 1}",
                    mark=note.mark,
                    anchor=anchor_before(before, body.text.partition("：")[0]),
                    text=body,
                    line=note.number,
                )
            )


_SUPER = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def _before_mark(raw: str, mark: str) -> str:
    for written in (f"<sup>{mark}</sup>", mark.translate(_SUPER)):
        head, sign, _ = raw.partition(written)
        if sign:
            return head.replace("**", "").replace(" ", "")
    return raw
