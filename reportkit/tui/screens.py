"""What every screen has: words in the language of the application, a line of hints, a line of status."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeVar, cast

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import DataTable, Static

from reportkit.errors import ReportkitError
from reportkit.language import Language, say
from reportkit.model import Report
from reportkit.text.sanitise import sanitise
from reportkit.tui.desk import Asker, CancelledWorkError

T = TypeVar("T")


class Host(Protocol):
    """What the application offers its screens."""

    folder: Path
    outputs: Path
    language: Language
    reports: dict[Path, tuple[float, Report]]
    reading: Asker
    comparing: Asker


class ListTable(DataTable[Any]):
    """A table of rows under one cursor, moved with arrows or vim keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "scroll_top", show=False),
        Binding("G", "scroll_bottom", show=False),
        Binding("h", "scroll_left", show=False),
        Binding("l", "scroll_right", show=False),
        Binding("ctrl+f", "page_down", show=False),
        Binding("ctrl+b", "page_up", show=False),
    ]

    def __init__(self, name: str) -> None:
        super().__init__(cursor_type="row", zebra_stripes=True, id=name)


class SpokenScreen(Screen[None]):
    """A screen whose keys are described by catalogue entries `key.<name>`."""

    HINTS: tuple[tuple[str, str], ...] = ()
    """Key as printed and the last part of its catalogue entry, most needed first."""

    @property
    def host(self) -> Host:
        """Return the application as far as screens may use it."""
        return cast("Host", self.app)

    def words(self, key: str, **values: object) -> str:
        """Return words of the interface in the language of the application."""
        return say("interface", key, self.host.language, values)

    def on_mount(self) -> None:
        """Let the screen fill itself."""
        self.ready()

    def ready(self) -> None:
        """Fill the screen; called once it is mounted, and again after the language changed."""

    async def speak(self) -> None:
        """Say everything anew in the language of the application."""
        await self.recompose()
        self.ready()

    def hints(self) -> Static:
        """Return the line that names the keys."""
        text = Text(no_wrap=True, overflow="ellipsis")
        for key, name in (*self.HINTS, ("F1", "help"), ("L", "language"), ("q", "quit")):
            text.append(f" {key} ", "bold reverse").append(f" {self.words(f'key.{name}')} ")
        return Static(text, id="hints")

    def tell(self, text: str) -> None:
        """Show a line of status; document and file names in it cannot act on the terminal."""
        for status in self.query("#status").results(Static):
            status.update(Text(sanitise(text)))

    async def answer(self, desk: Asker, job: Callable[..., T], *values: object) -> T:
        """Return the job's answer, its steps told in the status.

        Raises:
            ReportkitError: as the job raised it.
            CancelledWorkError: if the question was withdrawn.
        """
        loop = asyncio.get_running_loop()

        def step(key: str) -> None:
            loop.call_soon_threadsafe(self.tell, f"{self.words(f'step.{key}')}  {self.words('cancel.hint')}")

        return await asyncio.to_thread(_ask, desk, job, values, step)

    async def ask(self, desk: Asker, job: Callable[..., T], *values: object) -> T | None:
        """Return the job's answer, `None` where it was cancelled or failed, which the status then tells."""
        try:
            return await self.answer(desk, job, *values)
        except CancelledWorkError:
            self.tell(self.words("cancelled"))
        except ReportkitError as error:
            self.tell(error.words(self.host.language))
        return None


def _ask(desk: Asker, job: Callable[..., T], values: tuple[object, ...], step: Callable[[str], None]) -> T:
    return desk.ask(job, *values, step=step)
