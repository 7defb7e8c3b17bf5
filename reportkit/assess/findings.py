"""Contradictions inside a report: one thing with two values in one year."""

from collections import defaultdict
from decimal import Decimal

from reportkit.assess.demand import base_amount
from reportkit.model import Comparator, Finding, Measure, Report, Role, Statement

_LOOSE = frozenset({Comparator.MORE, Comparator.ABOUT, Comparator.RANGE, Comparator.LESS})
LARGEST_RATIO = Decimal("1.6")
"""Two values further apart are two things that share a name, not one thing told twice."""
MOST_LINES = 12


def findings(old: Report, new: Report) -> tuple[Finding, ...]:
    """Return contradictions of both reports; one report's stand on the old side alone."""
    found = [*_of_one(old, old_side=True)]
    if new is not old:
        found += _of_one(new, old_side=False)
    return tuple(found)


def _of_one(report: Report, *, old_side: bool) -> list[Finding]:
    groups: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in report.statements:
        quantity = statement.quantity
        if quantity.value is None or quantity.baseline or statement.role is Role.BASELINE:
            continue
        if quantity.measure is Measure.INCREMENT or quantity.comparator in _LOOSE:
            continue
        role = Role.ACTUAL if statement.role is Role.ESTIMATE else statement.role
        unit = base_amount(Decimal(1), quantity.unit)[1]
        groups[statement.indicator, statement.year, role, quantity.measure, unit].append(statement)
    return [found for group in groups.values() if (found := _two_values(group, old_side=old_side))]


def _two_values(group: list[Statement], *, old_side: bool) -> Finding | None:
    values: dict[Decimal, list[Statement]] = defaultdict(list)
    for statement in group:
        if statement.quantity.value is not None:
            values[base_amount(statement.quantity.value, statement.quantity.unit)[0]].append(statement)
    if len(values) != 2 or len(group[0].indicator) < 4:
        return None
    (low, a), (high, b) = sorted(values.items())
    if low <= 0 or high / low > LARGEST_RATIO or _rounded(low, high):
        return None
    lines = tuple(sorted({statement.line for statement in (*a, *b)})[:MOST_LINES])
    if len(lines) < 2:
        return None
    name = group[0].indicator
    words = "、".join(f"“{s.passage.text}”（第{s.line}行）" for s in (a[0], b[0]))
    return Finding(
        code="RK401",
        message=f"{name}同一年有两个数：{words}",
        old_lines=lines if old_side else (),
        new_lines=() if old_side else lines,
        confidence=0.6,
    )


def _rounded(low: Decimal, high: Decimal) -> bool:
    """Return whether the two differ by rounding alone."""
    return abs(high - low) / high < Decimal("0.002")
