"""The application: what all screens share – folder, language, desks, reports already read."""

from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType

from reportkit.errors import UsageError
from reportkit.language import Language, say
from reportkit.model import Report
from reportkit.pipeline import OUTPUTS
from reportkit.tui.desk import Asker
from reportkit.tui.help import HelpScreen
from reportkit.tui.library import LibraryScreen
from reportkit.tui.screens import SpokenScreen


class ReportkitApp(App[None]):
    """Opens on the library of reports in a folder."""

    ENABLE_COMMAND_PALETTE = False
    TITLE = "reportkit"
    CSS = """
    #status { height: auto; max-height: 3; padding: 0 1; }
    #hints { height: 1; }
    #search, #note { display: none; }
    #search.shown, #note.shown { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "leave", show=False),
        Binding("ctrl+q", "leave", show=False, priority=True),
        Binding("ctrl+c", "leave", show=False),
        Binding("f1,question_mark", "help", show=False),
        Binding("L", "language", show=False),
        Binding("ctrl+x", "cancel", show=False, priority=True),
    ]

    def __init__(
        self, folder: Path, language: Language, reading: Asker, comparing: Asker, outputs: Path = OUTPUTS
    ) -> None:
        super().__init__()
        self.folder, self.outputs, self.language = folder, outputs, language
        self.reading, self.comparing = reading, comparing
        self.reports: dict[Path, tuple[float, Report]] = {}
        self.animation_level = "none"

    def on_mount(self) -> None:
        """Open the library."""
        self.push_screen(LibraryScreen())

    def _handle_exception(self, error: Exception) -> None:
        """Close with a message; textual's own page would print the variables, and with them the documents."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        reason = UsageError("RK795", reason=type(error).__name__).words(self.language)
        self.exit(return_code=1, message=reason)

    def action_leave(self) -> None:
        """Withdraw the work under way and close."""
        self.action_cancel()
        self.exit()

    def action_cancel(self) -> None:
        """Withdraw the work under way."""
        self.reading.cancel()
        self.comparing.cancel()

    def action_help(self) -> None:
        """Show all keys."""
        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(say("interface", "help.title", self.language), self._keys()))

    async def action_language(self) -> None:
        """Change between Chinese and English."""
        self.language = Language.EN if self.language is Language.ZH else Language.ZH
        for screen in self.screen_stack:
            if isinstance(screen, SpokenScreen):
                await screen.speak()

    def _keys(self) -> str:
        return say("interface", "help.keys", self.language)
