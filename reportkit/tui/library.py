"""The library: the reports of a folder, read in the background, to open one, two or many of them."""

from pathlib import Path
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from reportkit.errors import ReportkitError
from reportkit.model import Report, Severity
from reportkit.text.sanitise import sanitise
from reportkit.tui import jobs
from reportkit.tui.compare import CompareScreen
from reportkit.tui.desk import CancelledWorkError
from reportkit.tui.screens import ListTable, SpokenScreen
from reportkit.tui.series import SeriesScreen

SUFFIXES = frozenset({".txt", ".md", ".docx"})
COLUMNS = ("chosen", "file", "year", "kind", "statements", "state", "size", "issuer", "title")
LOOK_AGAIN = 2.0
"""Seconds between two looks at the folder."""


class LibraryScreen(SpokenScreen):
    """Choose with space, compare with enter."""

    DEFAULT_CSS = "LibraryScreen DataTable { height: 1fr; }"
    HINTS = (("␣", "choose"), ("Enter", "open"), ("/", "search"), ("r", "reload"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "choose", show=False),
        Binding("r", "reload", show=False),
        Binding("slash", "search", show=False),
        Binding("escape", "close_search", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.chosen: list[Path] = []
        self.failures: dict[Path, str] = {}
        self.wanted = ""

    def compose(self) -> ComposeResult:
        """Lay out the list, the search and the status line."""
        yield ListTable("library")
        yield Input(placeholder=self.words("library.search"), id="search")
        yield Static("", id="status")
        yield self.hints()

    def on_mount(self) -> None:
        """Look at the folder again from time to time; filling the screen is what every screen does."""
        self.set_interval(LOOK_AGAIN, self.look_again)

    def ready(self) -> None:
        """Name the columns and list the folder."""
        table = self.query_one(ListTable)
        for key in COLUMNS:
            table.add_column(self.words(f"library.{key}"), key=key)
        self.action_reload()

    def look_again(self) -> None:
        """List the folder anew where a file came, went or changed."""
        if self.is_current and not self.wanted and self._found() != self.paths:
            self.action_reload()

    def action_reload(self) -> None:
        """List the folder and read what is not read yet."""
        self.paths = self._found()
        self.chosen = [path for path in self.chosen if path in self.paths]
        self._fill()
        self.query_one(ListTable).focus()
        self.tell(self.words("library.hint") if self.paths else self._empty())
        self.read_all()

    def _empty(self) -> str:
        return self.words("library.empty", folder=str(self.host.folder))

    def _found(self) -> list[Path]:
        folder = self.host.folder
        return sorted(p for p in folder.glob("*") if p.suffix.lower() in SUFFIXES and p.is_file())

    def _fill(self) -> None:
        table = self.query_one(ListTable)
        table.clear()
        for path in self.paths:
            cells = self._cells(path)
            if self.wanted in "".join(str(cell) for cell in cells):
                table.add_row(*cells, key=str(path))

    def _cells(self, path: Path) -> tuple[Text, ...]:
        mark = str(self.chosen.index(path) + 1) if path in self.chosen else ""
        name = Text(sanitise(path.name))
        if path in self.failures:
            state = Text(self.words("library.unreadable"), "bold red")
            return (Text(mark), name, Text("—"), Text("—"), Text("—"), state, Text("—"), Text("—"), Text("—"))
        report = self._read(path)
        if report is None:
            return (Text(mark), name, *[Text("")] * 3, Text(self.words("library.waiting"), "dim"), *[Text("")] * 3)
        data = report.document.metadata
        odd = sum(diagnostic.severity is not Severity.INFO for diagnostic in report.diagnostics)
        return (
            Text(mark),
            name,
            Text(str(data.year or "—")),
            Text(self.words(f"kind.{data.kind.value}")),
            Text(str(len(report.statements)), justify="right"),
            Text(self.words("library.ready", count=odd)),
            Text(f"{len(report.document.source.text):,}", justify="right"),
            Text(sanitise(data.issuer or "—")),
            Text(sanitise(data.title or "—")),
        )

    def _read(self, path: Path) -> Report | None:
        known = self.host.reports.get(path)
        return known[1] if known else None

    @work(exclusive=True)
    async def read_all(self) -> None:
        """Read every report that is new or changed, one after the other, in another process."""
        for path in self.paths:
            changed = path.stat().st_mtime if path.exists() else 0.0
            known = self.host.reports.get(path)
            if known and known[0] == changed:
                continue
            try:
                self.host.reports[path] = (changed, await self.answer(self.host.reading, jobs.load, path))
                self.failures.pop(path, None)
            except CancelledWorkError:
                self.tell(self.words("cancelled"))
                return
            except ReportkitError as error:
                self.failures[path] = error.words(self.host.language)
            self._show(path)
        self.tell(self.words("library.hint") if self.paths else self._empty())

    def _show(self, path: Path) -> None:
        table = self.query_one(ListTable)
        if str(path) not in table.rows:
            return
        for key, cell in zip(COLUMNS, self._cells(path), strict=True):
            table.update_cell(str(path), key, cell, update_width=True)

    def on_data_table_row_highlighted(self) -> None:
        """Tell why a file cannot be read when the cursor comes to it."""
        path = self._under_cursor()
        if path in self.failures:
            self.tell(self.failures[path])

    def action_choose(self) -> None:
        """Choose the report under the cursor, or unchoose it."""
        path = self._under_cursor()
        if path is None:
            return
        self.chosen = [p for p in self.chosen if p != path] if path in self.chosen else [*self.chosen, path]
        for other in self.paths:
            self._show(other)

    def on_data_table_row_selected(self) -> None:
        """Compare the two chosen reports, the review of one with its plan, or set many in a series."""
        wanted = self.chosen or [path for path in [self._under_cursor()] if path]
        reports = [report for report in map(self._read, wanted) if report]
        if not wanted or len(reports) < len(wanted):
            self.tell(self.failures.get(wanted[0] if wanted else Path(), self.words("library.not_ready")))
            return
        ordered = sorted(reports, key=lambda report: report.document.metadata.year or 0)
        if len(ordered) > 2:
            self.app.push_screen(SeriesScreen(tuple(ordered)))
        else:
            self.app.push_screen(CompareScreen(ordered[0], ordered[1] if len(ordered) > 1 else None))

    def action_search(self) -> None:
        """Open the search."""
        self.query_one("#search").add_class("shown").focus()

    def action_close_search(self) -> None:
        """Close the search and show everything."""
        search = self.query_one("#search", Input)
        search.remove_class("shown")
        search.value = ""
        self.query_one(ListTable).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the reports that hold what is typed."""
        self.wanted = event.value.strip()
        self._fill()

    def on_input_submitted(self) -> None:
        """Go to the list with what was found."""
        self.query_one(ListTable).focus()

    def _under_cursor(self) -> Path | None:
        table = self.query_one(ListTable)
        if not table.is_valid_row_index(table.cursor_row):
            return None
        return Path(str(table.ordered_rows[table.cursor_row].key.value))
