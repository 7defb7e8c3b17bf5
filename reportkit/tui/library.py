"""The library: the reports of a folder, read in the background, to open one or two of them."""

from pathlib import Path

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.widgets import DataTable, Footer, Static
from textual.worker import get_current_worker

from reportkit import pipeline
from reportkit.errors import ReportkitError
from reportkit.model import Report
from reportkit.text.sanitise import sanitise
from reportkit.tui.compare import CompareScreen
from reportkit.tui.screens import SpokenScreen

SUFFIXES = frozenset({".txt", ".md", ".docx"})


class LibraryScreen(SpokenScreen):
    """Choose with space, compare with enter."""

    KEYS = (("space", "choose"), ("enter", "open"), ("r", "reload"))

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.chosen: list[Path] = []

    def compose(self) -> ComposeResult:
        """Lay out the list and the status line."""
        yield DataTable(cursor_type="row", zebra_stripes=True, id="library")
        yield Static("", id="status")
        yield Footer(show_command_palette=False)

    def ready(self) -> None:
        """List the folder and begin to read."""
        table = self.query_one(DataTable)
        for key in ("chosen", "file", "title", "year", "statements", "state"):
            table.add_column(self.words(f"library.{key}"), key=key)
        self.action_reload()

    def action_reload(self) -> None:
        """List the folder again."""
        folder: Path = self.host.folder
        self.paths = sorted(p for p in folder.glob("*") if p.suffix.lower() in SUFFIXES and p.is_file())
        self.chosen = [path for path in self.chosen if path in self.paths]
        table = self.query_one(DataTable)
        table.clear()
        for path in self.paths:
            table.add_row("", Text(sanitise(path.name)), "", "", "", self.words("library.waiting"), key=str(path))
        self.tell(self.words("library.hint") if self.paths else self.words("library.empty", folder=str(folder)))
        table.focus()
        self.read_all()

    @work(thread=True, exclusive=True)
    def read_all(self) -> None:
        """Read every report of the list, one after the other, in the background."""
        worker = get_current_worker()
        for path in self.paths:
            if worker.is_cancelled:
                return
            report = self.host.reports.get(path)
            try:
                report = report or pipeline.load(path)
            except ReportkitError as error:
                self.app.call_from_thread(self.show_state, path, Text(sanitise(error.words(self.host.language)), "red"))
                continue
            self.host.reports[path] = report
            self.app.call_from_thread(self.show_report, path, report)

    def show_state(self, path: Path, state: Text) -> None:
        """Show why a report could not be read."""
        if path in self.paths:
            self.query_one(DataTable).update_cell(str(path), "state", state)

    def show_report(self, path: Path, report: Report) -> None:
        """Show what a report says of itself."""
        if path not in self.paths:
            return
        table, data = self.query_one(DataTable), report.document.metadata
        table.update_cell(str(path), "title", Text(sanitise(data.title or "—")), update_width=True)
        table.update_cell(str(path), "year", str(data.year or "—"))
        table.update_cell(str(path), "statements", str(len(report.statements)))
        notes = len([d for d in report.diagnostics if d.severity.value != "info"])
        table.update_cell(str(path), "state", self.words("library.ready", count=notes), update_width=True)

    def action_choose(self) -> None:
        """Choose the report under the cursor, or unchoose it; the third choice drops the first."""
        path = self._under_cursor()
        if path is None:
            return
        if path in self.chosen:
            self.chosen.remove(path)
        else:
            self.chosen = [*self.chosen, path][-2:]
        for other in self.paths:
            mark = str(self.chosen.index(other) + 1) if other in self.chosen else ""
            self.query_one(DataTable).update_cell(str(other), "chosen", mark)

    def on_data_table_row_selected(self) -> None:
        """Open on enter."""
        self.action_open()

    def action_open(self) -> None:
        """Compare the two chosen reports, or the review of one with its plan."""
        wanted = self.chosen or [path for path in [self._under_cursor()] if path]
        reports = [self.host.reports.get(path) for path in wanted]
        if not wanted or None in reports:
            self.tell(self.words("library.not_ready"))
            return
        ordered = sorted((r for r in reports if r), key=lambda report: report.document.metadata.year or 0)
        self.app.push_screen(CompareScreen(ordered[0], ordered[1] if len(ordered) > 1 else None))

    def _under_cursor(self) -> Path | None:
        row = self.query_one(DataTable).cursor_row
        return self.paths[row] if 0 <= row < len(self.paths) else None
