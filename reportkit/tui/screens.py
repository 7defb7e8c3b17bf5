"""What every screen has: words in the language of the application, footer keys named in it, a line of status."""

from typing import Any, cast

from rich.text import Text
from textual.screen import Screen
from textual.widgets import Static

from reportkit.language import say
from reportkit.text.sanitise import sanitise


class SpokenScreen(Screen[None]):
    """A screen whose keys are described by catalogue entries `key.<action>`."""

    KEYS: tuple[tuple[str, str], ...] = ()
    """Key and action of each binding shown in the footer."""

    @property
    def host(self) -> Any:  # noqa: ANN401
        """Return the application; its own type would need a circular import."""
        return cast("Any", self.app)

    def words(self, key: str, **values: object) -> str:
        """Return words of the interface in the language of the application."""
        return say("interface", key, self.host.language, values)

    def on_mount(self) -> None:
        """Bind the keys with their words, and let the screen fill itself."""
        for key, action in self.KEYS:
            self._bindings.bind(key, action, self.words(f"key.{action.partition('(')[0]}"))
        self._bindings.bind("q", "app.quit", self.words("key.quit"))
        self.ready()

    def ready(self) -> None:
        """Fill the screen; called once it is mounted."""

    def tell(self, text: str) -> None:
        """Show a line of status; document and file names in it cannot act on the terminal."""
        self.query_one("#status", Static).update(Text(sanitise(text)))
