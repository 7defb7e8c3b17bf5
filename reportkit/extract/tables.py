"""Read statements from indicator tables: targets, results and bases by the meaning of headers, not by their order.

Project tables are read in `projects`, tables of tasks in `work`; budgets and surveys are no indicator tables.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportkit.extract import cells, row_names
from reportkit.extract.cell_amounts import amounts
from reportkit.extract.headers import Column, columns, first, header_words, name_column, unit_in
from reportkit.extract.periods import ValueColumn, value_columns
from reportkit.extract.signs import bindingness, progress_of_sign, progress_of_words, table_signs
from reportkit.lexicon import lexicon
from reportkit.model import (
    Bindingness,
    Comparator,
    Document,
    Measure,
    Passage,
    Progress,
    Quantity,
    Role,
    Row,
    Statement,
    Table,
)
from reportkit.text.folding import fold
from reportkit.text.passages import cut, line_of
from reportkit.text.quantities import Context

NOT_INDICATORS = re.compile("预算|决算|收支|科目|问卷|调查")
OF_INDICATORS = re.compile("指标|主要目标|发展目标|目标任务|经济社会")
LIVELIHOOD = re.compile("实事|民心工程")
GROWTH_HEAD = re.compile("增长|增速|增幅|涨幅|同比|比上年|较上年|比去年|±")
OTHERS_FIGURE = re.compile(r"^(?:全[国省市区县]|国家|[省市]级?平均|上年|去年|同期)[^，；]{0,6}\d")
NAMED_PART = re.compile(r"^[A-Za-z][\w.{}]*$")
ESTIMATED = re.compile("预计|预测|预估|有望")
PLAIN_NUMBER = re.compile(r"^-?\d+(?:\.\d+)?$")
RULE = "tables"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One indicator of a row and what the row says of it."""

    name: str
    unit: str | None
    bindingness: Bindingness | None
    progress: Progress | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value stands."""

    document: Document
    table: Table
    value: ValueColumn


def statements(document: Document) -> Iterator[Statement]:
    """Yield the statements of the document's indicator tables, row by row, column by column.

    A compound row `A/B` with `x/y` gives one statement each; a level with a growth, or a number with a relative demand,
    gives two; a cell that waits for its figure gives a qualitative one.
    """
    for table in document.tables:
        found = columns(table, "indicator")
        name = name_column(found)
        if name is None or not _is_indicator_table(table, name, found):
            continue
        places = [Place(document=document, table=table, value=value) for value in value_columns(document, table, found)]
        for row in table.rows:
            yield from _row(row, name, found, places)


def _is_indicator_table(table: Table, name: Column, found: Sequence[Column]) -> bool:
    title = fold(table.title).text if table.title else ""
    if first(columns(table, "project"), "investment") or NOT_INDICATORS.search(title + "".join(table.header)):
        return False
    if "指标" in name.head or LIVELIHOOD.search(title):
        return True
    return first(found, "target") is not None and bool("项目" not in name.head or OF_INDICATORS.search(title))


def _row(row: Row, name: Column, found: Sequence[Column], places: Sequence[Place]) -> Iterator[Statement]:
    cell = _cell(row, name)
    if cell is None or not places:
        return
    heads = row_names.names(cell)
    values = [cells.parts(_cell(row, place.value.column) or cut(cell, 0, 0), len(heads)) for place in places]
    subjects = _subjects(row, heads, found, places[0], [_part_texts(parts, len(heads)) for parts in values])
    for place, parts in zip(places, values, strict=True):
        for subject, part in zip(subjects, parts, strict=bool(parts)):
            yield from _part(part, subject, place)


def _part_texts(parts: Sequence[Passage], count: int) -> list[str]:
    return [part.text for part in parts] or [""] * count


def _cell(row: Row, column: Column | None) -> Passage | None:
    if column is None or column.index >= len(row.cells):
        return None
    cell = row.cells[column.index]
    return None if cells.is_empty(cell) else cell


def _subjects(
    row: Row, heads: Sequence[row_names.Head], found: Sequence[Column], place: Place, values: Sequence[Sequence[str]]
) -> list[Subject]:
    """Return the row's indicators with unit, bindingness and progress, each from its part of the cell."""
    units = _texts(row, first(found, "unit"), len(heads))
    attributes = _texts(row, first(found, "attribute"), len(heads))
    progresses = _texts(row, first(found, "progress"), len(heads))
    signs = table_signs(place.document, place.table)
    subjects = []
    common = unit_in(place.table.title) if place.table.title else None
    for index, head in enumerate(heads):
        said = [texts[index] for texts in values]
        subjects.append(
            Subject(
                name=head.name,
                unit=head.unit or units[index] or common or _unit_written(head.name, said),
                bindingness=bindingness(attributes[index] or head.remark or row.category or ""),
                progress=progress_of_words(progresses[index]) or progress_of_sign(head.sign, signs, said),
            )
        )
    return subjects


def _unit_written(name: str, said: Sequence[str]) -> str | None:
    """Return the unit that any of the indicator's cells writes with a level, for cells of bare numbers beside it."""
    read = (quantity for text in said for quantity in amounts(text, Context(name=name, whole=True)))
    return next((q.unit for q in read if q.unit and q.value is not None and q.measure is not Measure.GROWTH), None)


def _texts(row: Row, column: Column | None, count: int) -> list[str]:
    cell = _cell(row, column)
    found = cells.parts(cell, count) if cell else ()
    return [part.text for part in found] or [""] * count


def _part(part: Passage, subject: Subject, place: Place) -> Iterator[Statement]:
    """Yield the statements of one indicator's part of one cell: its main words, then its brackets."""
    if cells.is_empty(part):
        return
    value = cells.value_of(part)
    main, brackets = value
    if not main.text and brackets:
        main, brackets = brackets[0], brackets[1:]
    if NAMED_PART.match(main.text) and brackets:
        subject = replace(subject, name=subject.name + main.text)
        main, brackets = brackets[0], brackets[1:]
    yield from _clauses(main, subject, place)
    for bracket in brackets:
        text = fold(bracket.text).text
        if not OTHERS_FIGURE.match(text) and not PLAIN_NUMBER.match(text):
            yield from _bracket(bracket, subject, place)


def _bracket(bracket: Passage, subject: Subject, place: Place) -> Iterator[Statement]:
    """Yield what a bracket states beside the main value: its growth, its level, a relative demand."""
    part = row_names.part_of(bracket.text)
    beside = replace(subject, name=part or row_names.without_growth(subject.name))
    unit = subject.unit if part else None
    for quantity in amounts(bracket.text, Context(name=beside.name, unit=unit, whole=True)):
        yield _statement(bracket, _as_growth(quantity) if quantity.unit == "%" else quantity, beside, place)


def _as_growth(quantity: Quantity) -> Quantity:
    return replace(quantity, measure=Measure.GROWTH) if quantity.value is not None else quantity


def _clauses(main: Passage, subject: Subject, place: Place) -> Iterator[Statement]:
    found = list(cells.clauses(main))
    unit = place.value.column.unit or subject.unit
    context = Context(name=subject.name, unit=unit, whole=True)
    read = [(clause, amounts(clause.text, context)) for clause in found]
    if not any(quantities for _, quantities in read) or header_words().pending.search(fold(main.text).text):
        yield _statement(main, _words_alone(main, read), subject, place)
        return
    carried: Measure | None = None
    for clause, quantities in read:
        for quantity in quantities:
            measured = row_names.measured(quantity, clause.text, subject.name, carried)
            carried = measured.measure if measured.measure is not Measure.QUALITATIVE else carried
            named = replace(subject, name=row_names.clause_name(subject.name, clause.text, measured, len(found)))
            yield _statement(clause, measured, named, place)


def _words_alone(main: Passage, read: Sequence[tuple[Passage, tuple[Quantity, ...]]]) -> Quantity:
    """Return the demand of words without a number; what is still awaited may be relative all the same."""
    relative = next((q.comparator for _, quantities in read for q in quantities if q.value is None), Comparator.NONE)
    return Quantity(value=None, comparator=relative, measure=Measure.QUALITATIVE, start=0, end=len(main.text))


def _statement(quote: Passage, quantity: Quantity, subject: Subject, place: Place) -> Statement:
    role = place.value.role
    if role is Role.ACTUAL and ESTIMATED.search(quote.text):
        role = Role.ESTIMATE
    if GROWTH_HEAD.search(place.value.column.head) and quantity.unit in (None, "%"):
        quantity = _as_growth(quantity)
    is_target = role is Role.TARGET
    return Statement(
        id="",
        indicator=subject.name[: row_names.LONGEST],
        canonical=lexicon().canonical(subject.name),
        year=place.value.year,
        role=role,
        quantity=replace(quantity, baseline=quantity.baseline or _period(place, quote)),
        bindingness=subject.bindingness if is_target else None,
        progress=subject.progress if is_target else None,
        passage=quote,
        section=place.table.section,
        table=place.table.id,
        paragraph=None,
        line=line_of(place.document.source, quote),
        rule=RULE,
    )


def _period(place: Place, quote: Passage) -> str | None:
    """Return the words of a period that is not the year's own, `None` where the cell speaks of the whole year."""
    return None if "全年" in quote.text else place.value.period
