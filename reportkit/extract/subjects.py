"""Say which indicators a row of an indicator table speaks of, and what the row says of each: unit, bond, progress."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportkit.extract import cells, row_names
from reportkit.extract.cell_amounts import amounts
from reportkit.extract.headers import Column, caption, columns, first, name_column, unit_in
from reportkit.extract.periods import ValueColumn, value_columns
from reportkit.extract.signs import bindingness, progress_of_sign, progress_of_words, table_signs
from reportkit.model import Bindingness, Document, Measure, Passage, Progress, Row, Table
from reportkit.text.quantities import Context

SAID_BY_ROW = ("unit", "attribute", "progress")
"""Meanings of the columns that say something of a row's indicators beside their values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What the headers and the caption of a table say, found once for all rows."""

    columns: tuple[Column, ...]
    name: Column
    values: tuple[ValueColumn, ...]
    signs: Mapping[str, str]
    """What ★ ● ▲ mean."""
    unit: str | None
    """Unit the caption gives for the whole table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One indicator of a row and what the row says of it."""

    name: str
    unit: str | None
    bindingness: Bindingness | None
    progress: Progress | None
    parts: tuple[Passage | None, ...]
    """Its part of each value cell, in the order of the layout's values; `None` where it has none."""


def layout_of(document: Document, table: Table) -> Layout | None:
    """Return the layout of `table`, `None` where no column names indicators or none holds values."""
    found = columns(table, "indicator")
    name, values = name_column(found), value_columns(document, table, found)
    if name is None or not values:
        return None
    return Layout(
        columns=found,
        name=name,
        values=tuple(values),
        signs=table_signs(document, table),
        unit=unit_in(caption(document, table)),
    )


def subjects(row: Row, layout: Layout) -> list[Subject]:
    """Return the indicators of `row`: `A/B` are two, each with its part of every cell."""
    named = _cell(row, layout.name)
    if named is None:
        return []
    heads = row_names.names(named)
    values = [_parts(row, value.column, len(heads)) for value in layout.values]
    texts = {meaning: _texts(row, first(layout.columns, meaning), len(heads)) for meaning in SAID_BY_ROW}
    return [
        _subject(row, layout, head, [parts[index] for parts in values], {m: t[index] for m, t in texts.items()})
        for index, head in enumerate(heads)
    ]


def _subject(
    row: Row, layout: Layout, head: row_names.Head, parts: Sequence[Passage | None], said: Mapping[str, str]
) -> Subject:
    values = [part.text for part in parts if part]
    return Subject(
        name=head.name,
        unit=head.unit or said["unit"] or layout.unit or _unit_written(head.name, values),
        bindingness=bindingness(said["attribute"] or head.remark or row.category or ""),
        progress=progress_of_words(said["progress"]) or progress_of_sign(head.sign, layout.signs, values),
        parts=tuple(parts),
    )


def _unit_written(name: str, values: Sequence[str]) -> str | None:
    """Return the unit that any of the indicator's cells writes with a level, for cells of bare numbers beside it."""
    read = (quantity for text in values for quantity in amounts(text, Context(name=name, whole=True)))
    return next((q.unit for q in read if q.unit and q.value is not None and q.measure is not Measure.GROWTH), None)


def _cell(row: Row, column: Column | None) -> Passage | None:
    if column is None or column.index >= len(row.cells):
        return None
    cell = row.cells[column.index]
    return None if cells.is_empty(cell) else cell


def _parts(row: Row, column: Column | None, count: int) -> Sequence[Passage | None]:
    cell = _cell(row, column)
    found = cells.parts(cell, count) if cell else ()
    return [None if cells.is_empty(part) else part for part in found] or [None] * count


def _texts(row: Row, column: Column | None, count: int) -> list[str]:
    return [part.text if part else "" for part in _parts(row, column, count)]
