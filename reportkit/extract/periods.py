"""Say of a table's value columns which role and year they have.

A header that names no year takes it from the caption, the section or the report; 上年 is the year before.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reportkit.extract.headers import PLAN, Column, caption, caption_year, year_in
from reportkit.model import Document, Role, Table

PART_OF_YEAR = re.compile(r"上半年|下半年|季度|\d-1?\d月|前\d+个?月|\d+月底?")
LAST_YEAR = re.compile("上年|去年|前一年")
NEXT_YEAR = re.compile("下年|明年|次年")
AIMED = re.compile("目标|计划|任务")
ROLES = {
    "target": Role.TARGET,
    "actual": Role.ACTUAL,
    "estimate": Role.ESTIMATE,
    "baseline": Role.BASELINE,
}
SAID = {
    Role.ESTIMATE: re.compile("预计|预测|预估"),
    Role.TARGET: re.compile("目标|预期|计划|规划|任务"),
    Role.ACTUAL: re.compile("完成|实际|实绩|进展|执行"),
}


class ValueColumn(NamedTuple):
    """A column of values."""

    column: Column
    role: Role
    year: int | None
    period: str | None
    """Header words where the column covers another period than its year."""


class Years(NamedTuple):
    """What is known of years before a header is read."""

    caption: int | None
    """The year the table speaks of."""
    review: int | None
    """The year the report looks back on."""
    aimed: bool
    """Whether the caption speaks of targets."""
    plan: bool
    """Whether the caption names a five-year plan, whose last year its targets are for."""


def value_columns(document: Document, table: Table, found: Sequence[Column]) -> list[ValueColumn]:
    """Return the columns of `found` that hold values, in the table's order, with role, year and period."""
    years = _years(document, table)
    values: list[ValueColumn] = []
    for column in found:
        if column.meaning in ROLES:
            values.append(_value(column, ROLES[column.meaning], years))
        elif column.meaning == "year":
            values.append(_value(column, _role_of_bare_year(column, years), years))
        elif column.meaning in ("growth", "cumulative"):
            values.append(_beside(column, values, years))
    return [_cumulated(value, values) for value in values]


def _beside(column: Column, values: Sequence[ValueColumn], years: Years) -> ValueColumn:
    """Return a column of growth or of sums: of the role its header says, else of the column before it."""
    said = next((role for role, pattern in SAID.items() if pattern.search(column.head)), None)
    before = values[-1] if values else None
    role = said or (before.role if before else Role.ACTUAL)
    value = _value(column, Role.ACTUAL if role is Role.BASELINE else role, years)
    same = before is not None and before.role is value.role and column.year is None
    return value._replace(year=before.year) if before and same else value


def _years(document: Document, table: Table) -> Years:
    title = caption(document, table)
    review = document.metadata.review_year
    if review is None and document.metadata.year is not None:
        review = document.metadata.year - 1
    year = caption_year(document, table)
    return Years(caption=year, review=review, aimed=bool(AIMED.search(title)), plan=bool(PLAN.search(title)))


def _value(column: Column, role: Role, years: Years) -> ValueColumn:
    period = column.head if column.meaning == "cumulative" or PART_OF_YEAR.search(column.head) else None
    return ValueColumn(column, role, column.year or _year_without_number(column, role, years), period)


def _year_without_number(column: Column, role: Role, years: Years) -> int | None:
    year = years.caption
    if role is not Role.TARGET and years.review is not None and (year is None or year > years.review):
        return years.review
    if year is not None and LAST_YEAR.search(column.head):
        return year - 1
    if year is not None and NEXT_YEAR.search(column.head):
        return year + 1
    return year


def _role_of_bare_year(column: Column, years: Years) -> Role:
    year = year_in(column.head)
    if years.plan and year is not None and years.caption is not None:
        return Role.TARGET if year >= years.caption else Role.ACTUAL
    if year is None or years.review is None:
        return Role.TARGET if years.aimed else Role.ACTUAL
    return Role.TARGET if year > years.review else Role.ACTUAL


def _cumulated(value: ValueColumn, values: Sequence[ValueColumn]) -> ValueColumn:
    """Return a cumulative column of results with the last year that any column of results names."""
    if value.column.meaning != "cumulative" or value.role is not Role.ACTUAL:
        return value
    results = [other.year for other in values if other.role is Role.ACTUAL and other is not value and other.year]
    return value._replace(year=max(results, default=value.year))
