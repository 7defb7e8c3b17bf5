"""The body of a document as numbered blocks, and its notes behind them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reportkit.errors import ReadError
from reportkit.model import Block, BlockKind, NativeNote, Span
from reportkit.readers.guard import LINE_LIMIT
from reportkit.readers.word.counting import counted
from reportkit.readers.word.names import TABLE, Element, W
from reportkit.readers.word.paragraphs import Desk, manner_of, units, write_words
from reportkit.readers.word.pen import Pen
from reportkit.readers.word.tables import write_lines, write_table


@dataclass(slots=True)
class Body:
    """A body as it is read: the blocks so far, and where a paragraph began that goes on."""

    desk: Desk
    name: str
    """File name for messages."""
    blocks: list[Block] = field(default_factory=list)
    open: int | None = None
    """Offset at which a paragraph began whose end is deleted."""


def read_body(root: Element, desk: Desk, name: str) -> tuple[Block, ...]:
    """Return the blocks of a document and leave their text with the pen.

    Raises:
        ReadError: if there are too many.
    """
    body = Body(desk=desk, name=name)
    for element in root.iterchildren(f"{W}body"):
        add_all(element, body)
    close(body)
    return tuple(body.blocks)


def add_all(container: Element, body: Body) -> None:
    """Add every paragraph and table in `container`, text boxes right after what they are anchored in."""
    pen = body.desk.pen
    for unit in units(container, pen):
        pen.block += 1
        if pen.block > LINE_LIMIT:
            raise ReadError("RK159", file=body.name, limit=LINE_LIMIT)
        if unit.tag == TABLE:
            add_table(unit, body)
        else:
            add_paragraph(unit, body)
        for box in pen.take_boxes():
            close(body)
            add_all(box, body)


def begin(body: Body) -> int:
    """Start a block on a line of its own and return its offset."""
    pen = body.desk.pen
    if body.blocks:
        pen.put("\n")
    pen.bold, pen.breaks = [], []
    return pen.position


def finish(body: Body, start: int, level: int | None) -> None:
    """Add the paragraph written since `start`.

    One that line breaks set by hand part, as in pages taken from the web, is as many lines: they may be anything, and
    each has a number. A heading stays whole.
    """
    pen = body.desk.pen
    body.open = None
    lines = pieces(pen, start) if pen.breaks and level is None else [Span(start, pen.position)]
    kind = BlockKind.PARAGRAPH if len(lines) == 1 else BlockKind.LINE
    for index, span in enumerate(lines):
        pen.block += bool(index)
        bold = tuple(pen.bold) if len(lines) == 1 else inside(pen.bold, span)
        body.blocks.append(Block(number=pen.block, span=span, kind=kind, level=level, bold=bold))


def pieces(pen: Pen, start: int) -> list[Span]:
    """Return the stretches between the line breaks of the block, without empty ones unless there is no other."""
    starts = [start, *(place + 1 for place in pen.breaks)]
    spans = [Span(first, end) for first, end in zip(starts, [*pen.breaks, pen.position], strict=True)]
    return [span for span in spans if span.start < span.end] or [Span(start, pen.position)]


def inside(stretches: list[Span], span: Span) -> tuple[Span, ...]:
    """Return those of `stretches` that lie in `span`."""
    return tuple(stretch for stretch in stretches if span.start <= stretch.start and stretch.end <= span.end)


def close(body: Body) -> None:
    """Finish a paragraph that would go on, because nothing it could go on in follows."""
    if body.open is not None:
        finish(body, body.open, None)


def add_paragraph(paragraph: Element, body: Body) -> None:
    """Write a paragraph; where its end is deleted it stays open for the next."""
    desk = body.desk
    start = begin(body) if body.open is None else body.open
    manner = manner_of(paragraph, desk)
    write_words(paragraph, manner, desk, goes_on=desk.pen.position > start)
    if manner.ends:
        finish(body, start, manner.level)
    else:
        body.open = start


def add_table(table: Element, body: Body) -> None:
    """Write a table as one block with its grid."""
    close(body)
    pen = body.desk.pen
    start = begin(body)
    grid = write_table(table, body.desk)
    body.blocks.append(
        Block(
            number=pen.block,
            span=Span(start, pen.position),
            kind=BlockKind.TABLE,
            bold=tuple(pen.bold),
            grid=grid,
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """Where the notes of a document are kept and how they are numbered."""

    parts: Mapping[str, Element | None]
    """The roots of the parts with the notes, by kind."""
    styles: Mapping[str, str]
    """Number formats by kind."""


def read_notes(notes: Notes, blocks: Sequence[Block], desk: Desk) -> Iterator[NativeNote]:
    """Yield the notes in order of their marks, writing their bodies behind everything else.

    Args:
        notes: where they are kept.
        blocks: the blocks of the body, for the numbers of those in which marks stand.
        desk: what the body was written with; its pen knows the marks.
    """
    bodies = {kind: bodies_of(root) for kind, root in notes.parts.items()}
    numbers: Counter[str] = Counter()
    for mark in tuple(desk.pen.marks):
        if not mark.printed:
            numbers[mark.kind] += 1
        printed = mark.printed or counted(numbers[mark.kind], notes.styles[mark.kind])
        body = bodies[mark.kind].get(mark.note)
        if body is not None:
            at = bisect_right(blocks, mark.at, key=lambda block: block.span.start) - 1
            span = write_note(body, desk)
            yield NativeNote(mark=printed, at=mark.at, span=span, number=blocks[at].number)


def bodies_of(root: Element | None) -> dict[str, Element]:
    """Return the notes of a part by id, without the separators Word keeps there."""
    if root is None:
        return {}
    return {note.get(f"{W}id", ""): note for note in root if note.get(f"{W}type", "normal") == "normal"}


def write_note(body: Element, desk: Desk) -> Span:
    """Write the body of one note on a line of its own and return where it stands."""
    pen = desk.pen
    pen.put("\n")
    pen.fresh, pen.gap, start = True, "", pen.position
    write_lines(body, desk)
    pen.fresh, pen.gap = False, ""
    return Span(start, pen.position)


def pen_text(pen: Pen) -> str:
    """Return all that was written."""
    return "".join(pen.parts)
