"""One indicator over many years."""

from dataclasses import dataclass

from reportkit.model.comparison import Verdict
from reportkit.model.report import Report
from reportkit.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPoint:
    """One year of one indicator; a gap stays a gap."""

    year: int
    target: Statement | None
    actual: Statement | None
    verdict: Verdict | None
    """`None` where either side is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """One indicator and measure over all years."""

    indicator: str
    names: tuple[str, ...]
    """Every name it went by, in order of first use."""
    unit: str | None
    points: tuple[SeriesPoint, ...]
    """One for each year of the series, rising."""
    remarks: tuple[str, ...]
    """Streaks in Chinese, e.g. 连续3年完成."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """What `reportkit.series` returns."""

    reports: tuple[Report, ...]
    """Sorted by year."""
    years: tuple[int, ...]
    rows: tuple[SeriesRow, ...]
