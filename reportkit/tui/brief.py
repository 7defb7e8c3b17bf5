"""The briefing: choose a template, fill its options, look at it, write it, know where it lies."""

from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, OptionList, Static

from reportkit.errors import ReportkitError
from reportkit.model import Comparison
from reportkit.model.briefing import Briefing
from reportkit.render.terminal import plain
from reportkit.tui import jobs
from reportkit.tui.desk import CancelledWorkError
from reportkit.tui.screens import SpokenScreen


class BriefScreen(SpokenScreen):
    """One briefing of one comparison."""

    DEFAULT_CSS = """
    BriefScreen #choices { width: 30; border-right: solid $primary; }
    BriefScreen OptionList { height: auto; max-height: 8; }
    BriefScreen #preview { width: 1fr; padding: 0 1; }
    """
    HINTS = (("Enter", "preview"), ("w", "write"), ("W", "overwrite"), ("Esc", "back"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.pop_screen", show=False),
        Binding("w", "write(False)", show=False),
        Binding("W", "write(True)", show=False),
        Binding("r", "preview", show=False),
        Binding("j", "app.focus_next", show=False),
        Binding("k", "app.focus_previous", show=False),
    ]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.comparison = comparison
        self.templates: tuple[tuple[str, str, dict[str, str]], ...] = ()
        self.briefing: Briefing | None = None

    def compose(self) -> ComposeResult:
        """Lay out templates and options left, the preview right."""
        with Horizontal():
            with Vertical(id="choices"):
                yield Static(self.words("brief.template"))
                yield OptionList(id="templates")
                yield Static(self.words("brief.options"))
                yield VerticalScroll(id="options")
            with VerticalScroll(id="preview"):
                yield Static("", id="page")
        yield Static("", id="status")
        yield self.hints()

    @work(exclusive=True)
    async def ready(self) -> None:  # type: ignore[override]
        """List the templates and show the first."""
        self.templates = await self.ask(self.host.comparing, jobs.templates) or ()
        choices = self.query_one("#templates", OptionList)
        choices.add_options([plain(f"{title}（{name}）") for name, title, _ in self.templates])
        if self.templates:
            choices.highlighted = 0
            choices.focus()
            await self._fill_options(self.templates[0][2])
            await self._preview()

    async def _fill_options(self, options: dict[str, str]) -> None:
        box = self.query_one("#options", VerticalScroll)
        await box.remove_children()
        for name, value in options.items():
            field = Input(value=str(value), compact=True, name=name)
            await box.mount(Static(plain(name, "bold")), field)

    def on_option_list_option_selected(self) -> None:
        """Show the template chosen."""
        self.action_preview()

    def on_input_submitted(self) -> None:
        """Show the briefing with the option typed."""
        self.action_preview()

    @work(exclusive=True)
    async def action_preview(self) -> None:
        """Lay the briefing out anew."""
        await self._preview()

    async def _preview(self) -> None:
        chosen = self.query_one("#templates", OptionList).highlighted
        if chosen is None:
            return
        values = {field.name or "": field.value for field in self.query(Input) if field.value}
        answer = await self.ask(self.host.comparing, jobs.draft, self.comparison, self.templates[chosen][0], values)
        if answer:
            self.briefing, page = answer
            self.query_one("#page", Static).update(plain(page))
            self.tell(self.briefing.title)
        else:
            self.query_one("#page", Static).update(Text(""))

    @work(exclusive=True)
    async def action_write(self, force: bool) -> None:  # noqa: FBT001 (a key's argument)
        """Write .docx and .md into the outputs and tell where they lie."""
        if self.briefing is None:
            return
        try:
            written = await self.answer(self.host.comparing, jobs.write, self.briefing, self.host.outputs, force)
        except ReportkitError as error:
            reason = error.words(self.host.language)
            self.tell(self.words("brief.exists", reason=reason) if error.code == "RK601" else reason)
        except CancelledWorkError:
            self.tell(self.words("cancelled"))
        else:
            self.tell(self.words("written", file="、".join(map(str, written))))
