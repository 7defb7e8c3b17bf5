"""The application: what all screens share – folder, language, reports already read."""

from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from reportkit.language import Language, say
from reportkit.model import Report
from reportkit.tui.library import LibraryScreen


class ReportkitApp(App[None]):
    """Opens on the library of reports in a folder."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "reportkit"
    CSS = """
    DataTable { height: 1fr; }
    #status { height: auto; max-height: 3; padding: 0 1; }
    #tabs { width: 1fr; }
    #sections { width: 34; border-right: solid $primary; }
    #evidence { height: auto; max-height: 8; border-top: solid $primary; padding: 0 1; }
    #search { display: none; }
    #search.shown { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "quit", "退出 Quit"), Binding("ctrl+q", "quit", show=False)]

    def __init__(self, folder: Path, language: Language) -> None:
        super().__init__()
        self.folder = folder
        self.language = language
        self.reports: dict[Path, Report] = {}
        self.animation_level = "none"

    def on_mount(self) -> None:
        """Open the library."""
        self.push_screen(LibraryScreen())

    def words(self, key: str, **values: object) -> str:
        """Return words of the interface in the language of the application."""
        return say("interface", key, self.language, values)
