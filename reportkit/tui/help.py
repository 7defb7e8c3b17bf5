"""All keys on one page, over whatever screen asked."""

from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static


class HelpScreen(ModalScreen[None]):
    """The keys of every screen."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen VerticalScroll { width: 96%; max-width: 100; height: 92%; border: solid $primary; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,f1,question_mark", "dismiss", show=False),
    ]

    def __init__(self, title: str, keys: str) -> None:
        super().__init__()
        self._heading, self._keys = title, keys

    def compose(self) -> ComposeResult:
        """Lay out title and keys."""
        with VerticalScroll():
            yield Static(Text(f"{self._heading}\n{self._keys}"))
