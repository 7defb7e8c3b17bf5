"""Contradictions between two reports: one year told one way in the old and another way in the new."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportkit.assess.findings.told import Ledger, Told, last_digit, quoted, scopes
from reportkit.assess.outcomes import spans_years
from reportkit.model import Finding, Measure, Role

Key = tuple[object, ...]


def between(old: Ledger, new: Ledger) -> Iterator[Finding]:
    """Find an indicator of one year with one value in the old report and another in the new."""
    before, after = _single(old), _single(new)
    for key, one in before.items():
        other = after.get(key)
        if other is not None and _differ(one, other):
            yield Finding(
                code="RK410",
                message=f"{one.statement.year}年{other.name}两份报告不一：上年报告{quoted(one)}，本年报告{quoted(other)}",
                old_lines=(one.line,),
                new_lines=(other.line,),
                confidence=0.6,
            )


def _single(ledger: Ledger) -> Mapping[Key, Told]:
    """Return what a report tells with one value, without steps and figures of several years."""
    groups: dict[Key, list[Told]] = defaultdict(list)
    for one in ledger.told:
        statement = one.statement
        if not one.exact or one.measure is Measure.INCREMENT or statement.quantity.baseline or spans_years(statement):
            continue
        if statement.canonical and statement.year and statement.role is not Role.BASELINE:
            role = Role.ACTUAL if statement.role is Role.ESTIMATE else statement.role
            groups[(statement.canonical, scopes(one.name), role, *one.kind)].append(one)
    return {key: group[0] for key, group in groups.items() if _one_value(group)}


def _one_value(group: Sequence[Told]) -> bool:
    return len({one.amount for one in group}) == 1


def _differ(one: Told, other: Told) -> bool:
    """Return whether two values differ by more than rounding; a fall may be told with or without its sign."""
    return abs(abs(one.amount) - abs(other.amount)) > last_digit(one, other) / 2
