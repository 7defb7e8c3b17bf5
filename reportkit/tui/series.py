"""Many reports: one row an indicator, one column a year, with a small curve of what was reached."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from reportkit.model import Report, Series, SeriesPoint
from reportkit.render.terminal import plain, point_text
from reportkit.tui import jobs
from reportkit.tui.screens import ListTable, SpokenScreen

_BARS = "▁▂▃▄▅▆▇█"


def curve(points: Sequence[SeriesPoint]) -> str:
    """Return one bar a year of what was reached, else of the target; a gap stays a gap."""
    values = [_value(point) for point in points]
    known = [value for value in values if value is not None]
    if len(known) < 2:
        return ""
    low, span = min(known), (max(known) - min(known)) or 1.0
    return "".join(" " if value is None else _BARS[round((value - low) / span * 7)] for value in values)


def _value(point: SeriesPoint) -> float | None:
    statement = point.actual or point.target
    return float(statement.quantity.value) if statement and statement.quantity.value is not None else None


class SeriesScreen(SpokenScreen):
    """The indicators of many years."""

    DEFAULT_CSS = "SeriesScreen DataTable { height: 1fr; }"
    HINTS = (("Esc", "back"), ("r", "reload"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.pop_screen", show=False),
        Binding("r", "reload", show=False),
    ]

    def __init__(self, reports: tuple[Report, ...]) -> None:
        super().__init__()
        self.reports = reports
        self.series: Series | None = None

    def compose(self) -> ComposeResult:
        """Lay out the table and the status line."""
        yield ListTable("series")
        yield Static("", id="status")
        yield self.hints()

    def ready(self) -> None:
        """Show the series, once it is made."""
        if self.series:
            self.show(self.series)
        else:
            self.action_reload()

    @work(exclusive=True)
    async def action_reload(self) -> None:
        """Make the series in another process, then show it."""
        self.series = await self.ask(self.host.comparing, jobs.series, self.reports)
        if self.series:
            self.show(self.series)

    def show(self, series: Series) -> None:
        """Fill the table; indicators told in more years come first."""
        table = self.query_one(ListTable)
        table.clear(columns=True)
        names = [self.words("column.indicator"), self.words("column.trend"), *map(str, series.years)]
        table.add_columns(*names, self.words("column.remarks"))
        for row in sorted(series.rows, key=lambda row: -sum(bool(p.target or p.actual) for p in row.points)):
            cells = [point_text(point, self.host.language, "  ") for point in row.points]
            table.add_row(plain(row.indicator), Text(curve(row.points)), *cells, plain("；".join(row.remarks)))
        count, first, last = len(series.reports), series.years[0], series.years[-1]
        self.tell(self.words("series.title", count=count, first=first, last=last, rows=len(series.rows)))
        table.focus()
