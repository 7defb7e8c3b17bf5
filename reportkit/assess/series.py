"""One indicator over many years: target and result of each, gaps kept as gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportkit.assess.demand import judge
from reportkit.assess.outcomes import judge_outcome, spans_years
from reportkit.model import (
    Change,
    Measure,
    Report,
    Role,
    Series,
    SeriesPoint,
    SeriesRow,
    Statement,
    Verdict,
)

Key = tuple[str, Measure]
SHORTEST = 2
"""Years that make a streak."""


@dataclass(slots=True)
class _Gathered:
    """What is known of one indicator in one measure while the reports are read."""

    targets: dict[int, Statement] = field(default_factory=dict)
    actuals: dict[int, Statement] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    """Names in order of first use."""


def series(reports: Sequence[Report]) -> Series:
    """Return one row an indicator and measure over all years the reports speak of, sorted by first appearance."""
    ordered = sorted(reports, key=lambda report: report.document.metadata.year or 0)
    gathered: dict[Key, _Gathered] = {}
    for report in ordered:
        _gather(report, gathered)
    told = {key: found for key, found in gathered.items() if len(found.targets) + len(found.actuals) > 1}
    years = tuple(sorted({year for found in told.values() for year in (*found.targets, *found.actuals)}))
    rows = [_row(key, years, found) for key, found in told.items()]
    return Series(reports=tuple(ordered), years=years, rows=tuple(rows))


def _gather(report: Report, gathered: dict[Key, _Gathered]) -> None:
    """Add what one report says of its own year and the year before; an earlier report's own word stands."""
    data = report.document.metadata
    wanted = {
        Role.TARGET: (data.year, data.review_year),
        Role.ACTUAL: (data.review_year,),
        Role.ESTIMATE: (data.review_year,),
    }
    for statement in report.statements:
        year = statement.year
        if year is None or statement.quantity.value is None or year not in wanted.get(statement.role, ()):
            continue
        if statement.role is not Role.TARGET and spans_years(statement):
            continue
        key = (statement.canonical or statement.indicator, statement.quantity.measure)
        found = gathered.setdefault(key, _Gathered())
        kept = found.targets if statement.role is Role.TARGET else found.actuals
        kept.setdefault(year, statement)
        found.names.setdefault(statement.indicator)


def _row(key: Key, years: tuple[int, ...], found: _Gathered) -> SeriesRow:
    points = tuple(_point(year, found.targets.get(year), found.actuals.get(year)) for year in years)
    first = next(iter((*found.targets.values(), *found.actuals.values())))
    return SeriesRow(
        indicator=key[0],
        names=tuple(found.names),
        unit=first.quantity.unit,
        points=points,
        remarks=(*_met(points), *_moved(points)),
    )


def _point(year: int, target: Statement | None, actual: Statement | None) -> SeriesPoint:
    verdict = judge_outcome(target, actual) if target and actual else None
    return SeriesPoint(year=year, target=target, actual=actual, verdict=verdict)


def _met(points: tuple[SeriesPoint, ...]) -> list[str]:
    """Return how long targets were met or missed in a row, up to the last judged year."""
    judged = [point.verdict for point in points if point.verdict is not None]
    named = ((Verdict.MET, "完成"), (Verdict.MISSED, "未完成"))
    lengths = ((_streak(verdict is found for verdict in judged), words) for found, words in named)
    return [f"连续{length}年{words}" for length, words in lengths if length >= SHORTEST]


def _moved(points: tuple[SeriesPoint, ...]) -> list[str]:
    """Return how often the target moved one way in a row, up to the last year; a gap ends the row."""
    changes = [
        judge(one.target, two.target).change if one.target and two.target else None for one, two in pairwise(points)
    ]
    while changes and changes[-1] is None:
        changes.pop()
    named = ((Change.LOWERED, "下调目标"), (Change.RAISED, "上调目标"))
    lengths = ((_streak(change is found for change in changes), words) for found, words in named)
    return [f"连续{length}年{words}" for length, words in lengths if length >= SHORTEST]


def _streak(hits: Iterable[bool]) -> int:
    """Return how many of the last ones in a row are hits."""
    length = 0
    for hit in hits:
        length = length + 1 if hit else 0
    return length
