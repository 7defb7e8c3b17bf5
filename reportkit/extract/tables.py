"""Read statements from indicator tables: targets, results and bases by the meaning of headers, not by their order.

Project tables are read in `projects`, tables of tasks in `work`; budgets and surveys are no indicator tables.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportkit.extract import cells, row_names
from reportkit.extract.cell_amounts import amounts
from reportkit.extract.headers import caption, columns, first, header_words
from reportkit.extract.periods import ValueColumn
from reportkit.extract.subjects import Layout, Subject, layout_of, subjects
from reportkit.lexicon import lexicon
from reportkit.model import (
    Comparator,
    Document,
    Measure,
    Passage,
    Quantity,
    Role,
    Statement,
    Table,
)
from reportkit.text.folding import fold
from reportkit.text.passages import line_of
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
        layout = layout_of(document, table)
        if layout is None or not _is_indicator_table(document, table, layout):
            continue
        places = [Place(document=document, table=table, value=value) for value in layout.values]
        for row in table.rows:
            named = subjects(row, layout)
            for index, place in enumerate(places):
                lent = cells.lent_unit([subject.parts[index] for subject in named])
                for subject in named:
                    yield from _part(subject.parts[index], _lending(subject, index, lent), place)


def _lending(subject: Subject, index: int, unit: str | None) -> Subject:
    """Return the subject with the unit its neighbour in a compound cell lends to its bare number (70/8个)."""
    part = subject.parts[index]
    bare = part is not None and PLAIN_NUMBER.match(fold(part.text).text)
    return replace(subject, unit=subject.unit or unit) if bare and unit else subject


def _is_indicator_table(document: Document, table: Table, layout: Layout) -> bool:
    title = caption(document, table)
    if first(columns(table, "project"), "investment") or NOT_INDICATORS.search(title + "".join(table.header)):
        return False
    head = layout.name.head
    if "指标" in head or LIVELIHOOD.search(title):
        return True
    aimed = any(value.role is Role.TARGET for value in layout.values)
    return aimed and bool("项目" not in head or OF_INDICATORS.search(title))


def _part(part: Passage | None, subject: Subject, place: Place) -> Iterator[Statement]:
    """Yield the statements of one indicator's part of one cell: its main words, then its brackets."""
    if part is None:
        return
    value = cells.value_of(part)
    main, brackets = value
    if not main.text and brackets:
        main, brackets = brackets[0], brackets[1:]
    if NAMED_PART.match(main.text) and brackets:
        known = lexicon().canonical(main.text)
        subject = replace(subject, name=main.text if known else subject.name + main.text)
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
    quantity, name = row_names.fallen(quantity, subject.name)
    is_target = role is Role.TARGET
    return Statement(
        id="",
        indicator=name[: row_names.LONGEST],
        canonical=lexicon().canonical(name),
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
