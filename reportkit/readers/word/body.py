"""The body of a document as numbered blocks, and its notes behind them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportkit.errors import ReadError
from reportkit.model import Block, BlockKind, NativeNote, Span
from reportkit.readers.guard import LINE_LIMIT
from reportkit.readers.word.counting import counted
from reportkit.readers.word.names import TABLE, Element, W
from reportkit.readers.word.paragraphs import Desk, manner_of, units, write_words
from reportkit.readers.word.pen import Mark, Pen
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
    pen.bold = []
    return pen.position


def finish(body: Body, start: int, level: int | None) -> None:
    """Add the paragraph written since `start`."""
    pen = body.desk.pen
    body.open = None
    body.blocks.append(
        Block(
            number=pen.block,
            span=Span(start, pen.position),
            kind=BlockKind.PARAGRAPH,
            level=level,
            bold=tuple(pen.bold),
        )
    )


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


def read_notes(parts: Mapping[str, Element | None], styles: Mapping[str, str], desk: Desk) -> Iterator[NativeNote]:
    """Yield the notes in order of their marks, writing their bodies behind everything else.

    Args:
        parts: the roots of the parts with the notes, by kind.
        styles: number formats by kind.
        desk: what the body was written with; its pen knows the marks.
    """
    bodies = {kind: bodies_of(root) for kind, root in parts.items()}
    numbers: Counter[str] = Counter()
    for mark in tuple(desk.pen.marks):
        if not mark.printed:
            numbers[mark.kind] += 1
        printed = mark.printed or counted(numbers[mark.kind], styles[mark.kind])
        body = bodies[mark.kind].get(mark.note)
        if body is not None:
            yield write_note(body, mark, printed, desk)


def bodies_of(root: Element | None) -> dict[str, Element]:
    """Return the notes of a part by id, without the separators Word keeps there."""
    if root is None:
        return {}
    return {note.get(f"{W}id", ""): note for note in root if note.get(f"{W}type", "normal") == "normal"}


def write_note(body: Element, mark: Mark, printed: str, desk: Desk) -> NativeNote:
    """Write the body of one note on a line of its own."""
    pen = desk.pen
    pen.put("\n")
    pen.fresh, pen.gap, start = True, "", pen.position
    write_lines(body, desk)
    pen.fresh, pen.gap = False, ""
    return NativeNote(mark=printed, at=mark.at, span=Span(start, pen.position), number=mark.block)


def pen_text(pen: Pen) -> str:
    """Return all that was written."""
    return "".join(pen.parts)
