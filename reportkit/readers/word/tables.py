"""Tables: which cell stands where in the grid, and the text of each; nested tables are lines of their cell."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportkit.model import Cell, Span
from reportkit.readers.word.names import (
    CELL,
    DELETED,
    PARAGRAPH,
    ROW,
    TABLE,
    VAL,
    Element,
    W,
    value_of,
    whole,
)
from reportkit.readers.word.paragraphs import Desk, manner_of, units, write_words
from reportkit.readers.word.pen import Pen, unwrapped

MOST_COLUMNS = 63
"""As many columns as Word knows."""
ROW_PROPERTIES, CELL_PROPERTIES = f"{W}trPr", f"{W}tcPr"


@dataclass(slots=True)
class Placed:
    """A cell as it grows over the places below it and beside it."""

    start: int
    end: int
    columns: int
    rows: int = 1


Grid = tuple[tuple[Cell | None, ...], ...]


@dataclass(slots=True)
class Line:
    """One row of the grid as it is laid out."""

    places: list[Placed | None]
    """By grid column; `None` where a cell above or to the left covers the place."""
    open: dict[int, Placed]
    """Cells that may go on in the row below, by the column they start in."""
    last: Placed | None = None
    """The cell that may go on to the right."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a cell says of its place."""

    columns: int = 1
    vertical: str | None = None
    """`restart`, `continue` or `None`."""
    horizontal: str | None = None
    """The same, in the old manner of merging."""
    deleted: bool = False


def write_table(table: Element, desk: Desk) -> Grid:
    """Write a table's cells, parted by tabs, and its rows, parted by newlines, and return its grid."""
    pen = desk.pen
    lines: list[Line] = []
    above = Line([], {})
    for row in inside(table, ROW, pen):
        if is_deleted(row):
            pen.oddities["deleted"] += 1
            continue
        if lines:
            pen.put("\n")
        above = write_row(row, above, desk)
        lines.append(above)
    return grid_of(lines)


def inside(container: Element, wanted: str, pen: Pen) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, through controls and insertions, without deletions."""
    for child in container:
        tag = child.tag
        if tag == wanted:
            yield child
        elif len(child) and tag not in (PARAGRAPH, TABLE, ROW, CELL):
            inner = unwrapped(child, pen)
            if inner is not None:
                yield from inside(inner, wanted, pen)


def is_deleted(row: Element) -> bool:
    """Return whether a row is deleted by a tracked change."""
    properties = row.find(ROW_PROPERTIES)
    return properties is not None and properties.find(DELETED) is not None


def write_row(row: Element, above: Line, desk: Desk) -> Line:
    """Write the cells of a row; cells that go on from above or from the left grow there and are no cells here."""
    line = Line([None] * columns_before(row), {})
    first = True
    for element in inside(row, CELL, desk.pen):
        shape = shape_of(element)
        if shape.deleted:
            desk.pen.oddities["deleted"] += 1
        elif not goes_on(element, shape, line, above):
            if not first:
                desk.pen.put("\t")
            first = False
            place(write_cell(element, shape, desk), shape, line)
    return line


def columns_before(row: Element) -> int:
    """Return how many grid columns a row leaves out at its start."""
    properties = row.find(ROW_PROPERTIES)
    before = None if properties is None else whole(value_of(properties, f"{W}gridBefore"))
    return min(max(before or 0, 0), MOST_COLUMNS)


def shape_of(cell: Element) -> Shape:
    """Return what a cell says of its place."""
    properties = cell.find(CELL_PROPERTIES)
    if properties is None:
        return Shape()
    columns = whole(value_of(properties, f"{W}gridSpan"))
    return Shape(
        columns=min(max(columns or 1, 1), MOST_COLUMNS),
        vertical=merge_of(properties.find(f"{W}vMerge")),
        horizontal=merge_of(properties.find(f"{W}hMerge")),
        deleted=properties.find(f"{W}cellDel") is not None,
    )


def merge_of(element: Element | None) -> str | None:
    """Return `restart` or `continue`, `None` for a cell that is not merged."""
    return None if element is None else element.get(VAL, "continue")


def goes_on(cell: Element, shape: Shape, line: Line, above: Line) -> bool:
    """Return whether a cell is but a part of the one above or to the left, which is made to cover its place.

    A covered cell with words of its own, which Word hides, is kept as a cell: no word is to be lost.
    """
    column = len(line.places)
    if shape.vertical == "continue" and column in above.open and not has_words(cell):
        origin = above.open[column]
        origin.rows += 1
        line.open[column] = origin
    elif shape.horizontal == "continue" and line.last is not None and not has_words(cell):
        line.last.columns += shape.columns
    else:
        return False
    line.places.extend([None] * shape.columns)
    return True


def place(placed: Placed, shape: Shape, line: Line) -> None:
    """Put a cell into the row, and among those that may go on below where it says so."""
    if shape.vertical:
        line.open[len(line.places)] = placed
    line.last = placed
    line.places.append(placed)
    line.places.extend([None] * (shape.columns - 1))


def has_words(cell: Element) -> bool:
    """Return whether there is any text in a cell."""
    return any((text.text or "").strip() for text in cell.iter(f"{W}t"))


def write_cell(cell: Element, shape: Shape, desk: Desk) -> Placed:
    """Write a cell, its paragraphs parted by newlines, and return where it stands."""
    start = desk.pen.position
    write_lines(cell, desk)
    desk.pen.gap = ""
    return Placed(start, desk.pen.position, shape.columns)


def write_lines(container: Element, desk: Desk) -> None:
    """Write the paragraphs in `container` as lines, the newlines between them only where words follow."""
    pen, start, joined = desk.pen, desk.pen.position, False
    for unit in units(container, pen):
        if unit.tag == TABLE:
            write_nested(unit, desk)
        else:
            manner = manner_of(unit, desk)
            write_words(unit, manner, desk, goes_on=joined)
            joined = not manner.ends
        for box in pen.take_boxes():
            end_line(pen, start)
            write_lines(box, desk)
        if not joined:
            end_line(pen, start)


def end_line(pen: Pen, start: int) -> None:
    """Part what follows from what was written since `start`, if anything was."""
    if pen.position > start:
        pen.gap = "\n"


def write_nested(table: Element, desk: Desk) -> None:
    """Write a table inside a cell as lines of it, its cells parted by tabs."""
    pen = desk.pen
    for row in inside(table, ROW, pen):
        if is_deleted(row):
            continue
        start = pen.position
        for cell in inside(row, CELL, pen):
            if pen.position > start:
                pen.gap = "\t"
            write_lines(cell, desk)
        end_line(pen, start)


def grid_of(lines: list[Line]) -> Grid:
    """Return the finished grid, short rows filled up as far as Word's tables go."""
    width = min(max((len(line.places) for line in lines), default=0), MOST_COLUMNS)
    return tuple(
        tuple(None if placed is None else cell_of(placed) for placed in line.places)
        + (None,) * (width - len(line.places))
        for line in lines
    )


def cell_of(placed: Placed) -> Cell:
    """Return a placed cell, finished."""
    return Cell(span=Span(placed.start, placed.end), columns=placed.columns, rows=placed.rows)
