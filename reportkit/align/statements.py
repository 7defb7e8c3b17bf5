"""Statements of one indicator: old target with new target, target with what answers it, result with next target."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportkit.align.matching import one_to_one
from reportkit.align.similarity import dice
from reportkit.model import Comparator, Measure, Mode, Report, Role, SectionLink, Statement, StatementLink

FLOOR = 0.62
"""Names less alike than this are other indicators."""
_RELATIVE = (Comparator.SYNC, Comparator.BETTER_THAN_AVERAGE, Comparator.ASSIGNED)
_ACTUAL = (Role.ACTUAL, Role.ESTIMATE)

Links = tuple[StatementLink, ...]
Homes = frozenset[tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLinks:
    """All links of statements between two sides, and the targets they were chosen from."""

    old_targets: tuple[Statement, ...]
    new_targets: tuple[Statement, ...]
    targets: Links
    outcomes: Links
    advances: Links


def link_statements(old: Report, new: Report, sections: tuple[SectionLink, ...], mode: Mode) -> StatementLinks:
    """Return the links of targets, of outcomes and of advances; each statement stands in one link a kind at most."""
    old_targets = targets_of(old, past=mode is Mode.REVIEW_PLAN)
    new_targets = targets_of(new, past=False)
    homes = frozenset((link.old, link.new) for link in sections if link.old and link.new)
    actuals = actuals_of(new)
    return StatementLinks(
        old_targets=old_targets,
        new_targets=new_targets,
        targets=_link(old_targets, new_targets, homes),
        outcomes=_link(old_targets, actuals, frozenset()),
        advances=_link(actuals, new_targets, frozenset()),
    )


def targets_of(report: Report, *, past: bool) -> tuple[Statement, ...]:
    """Return a side's targets, repeats left out: this year's, or last year's as the report itself quotes them."""
    data = report.document.metadata
    wanted = data.review_year if past else data.year
    found: dict[tuple[object, ...], Statement] = {}
    for statement in report.statements:
        if statement.role is not Role.TARGET:
            continue
        if statement.year not in (wanted, None):
            continue
        quantity = statement.quantity
        words = statement.passage.text if quantity.value is None else ""
        key = (
            statement.canonical or statement.indicator,
            quantity.value,
            quantity.high,
            quantity.unit,
            quantity.comparator,
            statement.year,
            words,
        )
        found.setdefault(key, statement)
    return tuple(found.values())


def actuals_of(report: Report) -> tuple[Statement, ...]:
    """Return what the report says was reached in the year it reviews."""
    year = report.document.metadata.review_year
    return tuple(s for s in report.statements if s.role in _ACTUAL and s.year in (year, None))


def _link(old: Sequence[Statement], new: Sequence[Statement], homes: Homes) -> Links:
    candidates = []
    for a in old:
        for b in new:
            score = _alike(a, b, homes)
            if score >= FLOOR:
                candidates.append((score, a.id, b.id))
    return tuple(StatementLink(old=a, new=b, score=min(score, 1.0)) for score, a, b in one_to_one(candidates))


def _alike(a: Statement, b: Statement, homes: Homes) -> float:
    """Return how surely two statements speak of one indicator in one measure, 0 where they cannot."""
    if a.canonical and b.canonical and a.canonical != b.canonical:
        return 0.0
    if _same_name(a, b):
        name = 1.0
    elif a.canonical and a.canonical == b.canonical:
        name = 0.8
    else:
        name = dice(a.indicator, b.indicator)
    if name < 0.5:
        return 0.0
    home = 0.08 if (a.section, b.section) in homes else 0.0
    quote = 0.15 * dice(a.passage.text, b.passage.text)
    return 0.75 * name + _measures(a, b) + home + quote


def _same_name(a: Statement, b: Statement) -> bool:
    return a.indicator == b.indicator


def _measures(a: Statement, b: Statement) -> float:
    one, two = a.quantity, b.quantity
    if (one.comparator in _RELATIVE) and one.comparator is two.comparator:
        return 0.2
    if one.measure is two.measure:
        return 0.2 if one.unit == two.unit else 0.12
    if Measure.QUALITATIVE in (one.measure, two.measure):
        return 0.0
    return -0.15
