"""One indicator over many years: target and result of each, gaps kept as gaps."""

from collections.abc import Sequence

from reportkit.assess.outcomes import judge_outcome
from reportkit.model import (
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


def series(reports: Sequence[Report]) -> Series:
    """Return one row an indicator and measure over all years the reports speak of, sorted by first appearance."""
    ordered = sorted(reports, key=lambda report: report.document.metadata.year or 0)
    targets: dict[Key, dict[int, Statement]] = {}
    actuals: dict[Key, dict[int, Statement]] = {}
    names: dict[Key, list[str]] = {}
    for report in ordered:
        data = report.document.metadata
        for statement in report.statements:
            wanted = {Role.TARGET: data.year, Role.ACTUAL: data.review_year, Role.ESTIMATE: data.review_year}
            if (
                statement.year is None
                or wanted.get(statement.role) != statement.year
                or statement.quantity.value is None
            ):
                continue
            key = (statement.canonical or statement.indicator, statement.quantity.measure)
            kept = targets if statement.role is Role.TARGET else actuals
            kept.setdefault(key, {}).setdefault(statement.year, statement)
            if statement.indicator not in names.setdefault(key, []):
                names[key].append(statement.indicator)
    years = tuple(sorted({year for kept in (targets, actuals) for found in kept.values() for year in found}))
    rows = [
        _row(key, years, targets.get(key, {}), actuals.get(key, {}), tuple(used))
        for key, used in names.items()
        if len(targets.get(key, {})) + len(actuals.get(key, {})) > 1
    ]
    return Series(reports=tuple(ordered), years=years, rows=tuple(rows))


def _row(
    key: Key,
    years: tuple[int, ...],
    targets: dict[int, Statement],
    actuals: dict[int, Statement],
    names: tuple[str, ...],
) -> SeriesRow:
    points = tuple(_point(year, targets.get(year), actuals.get(year)) for year in years)
    first = next(iter((*targets.values(), *actuals.values())))
    return SeriesRow(
        indicator=key[0], names=names, unit=first.quantity.unit, points=points, remarks=tuple(_remarks(points))
    )


def _point(year: int, target: Statement | None, actual: Statement | None) -> SeriesPoint:
    verdict = judge_outcome(target, actual) if target and actual else None
    return SeriesPoint(year=year, target=target, actual=actual, verdict=verdict)


def _remarks(points: tuple[SeriesPoint, ...]) -> list[str]:
    """Return streaks of two years or more that last to the end."""
    remarks = []
    for verdict, words in ((Verdict.MET, "完成"), (Verdict.MISSED, "未完成")):
        judged = [point.verdict for point in points if point.verdict is not None]
        length = next((i for i, found in enumerate(reversed(judged)) if found is not verdict), len(judged))
        if length >= 2:
            remarks.append(f"连续{length}年{words}")
    return remarks
