"""The comparison: section tree with change counts, targets, outcomes, both texts side by side, checks, review marks."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import DataTable, Input, Static, TabbedContent, TabPane, Tree

from reportkit.errors import ReportkitError
from reportkit.model import Comparison, Report
from reportkit.render.terminal import plain, spoken, summary_line
from reportkit.tui import jobs
from reportkit.tui.brief import BriefScreen
from reportkit.tui.evidence import evidence
from reportkit.tui.listings import LISTINGS
from reportkit.tui.marks import Mark, Marks, Review, place_of
from reportkit.tui.screens import ListTable, SpokenScreen
from reportkit.tui.sections import Place, fill_tree
from reportkit.tui.sidebyside import SideBySide
from reportkit.tui.targets import FILTERS, ORDERS, TargetsTable

TABS = ("targets", "outcomes", "text", "tasks", "projects", "findings")
NARROW = 100
"""Cells of the screen below which the section tree is hidden until asked for."""


class CompareScreen(SpokenScreen):
    """What changed between two reports, or inside one."""

    DEFAULT_CSS = """
    CompareScreen #sections { width: 34; border-right: solid $primary; }
    CompareScreen TabbedContent, CompareScreen TabPane, CompareScreen DataTable { height: 1fr; }
    CompareScreen TabPane { padding: 0; }
    CompareScreen #evidence { height: auto; max-height: 8; border-top: solid $primary; padding: 0 1; }
    """
    HINTS = (("1-6", "tabs"), ("/", "search"), ("n p", "next"), ("f", "filter"), ("s", "sort"), ("w", "brief"))
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("slash", "search", show=False),
        Binding("n", "change(1)", show=False),
        Binding("p", "change(-1)", show=False),
        Binding("o", "only", show=False),
        Binding("m", "follow", show=False),
        Binding("t", "tree", show=False),
        Binding("f", "filter", show=False),
        Binding("s", "sort", show=False),
        Binding("space", "mark('reviewed')", show=False),
        Binding("a", "mark('accepted')", show=False),
        Binding("d", "mark('doubted')", show=False),
        Binding("c", "note", show=False),
        Binding("u", "undo", show=False),
        Binding("ctrl+r", "redo", show=False),
        Binding("w", "brief", show=False),
        Binding("r", "reload", show=False),
        *(Binding(str(number), f"tab('{name}')", show=False) for number, name in enumerate(TABS, start=1)),
    ]

    def __init__(self, old: Report, new: Report | None) -> None:
        super().__init__()
        self.old, self.new = old, new
        self.comparison: Comparison | None = None
        self.marks: Marks | None = None
        self.tab = TABS[0]

    def compose(self) -> ComposeResult:
        """Lay out tree, tabs, evidence, inputs, status and hints."""
        with Horizontal():
            yield Tree[Place]("", id="sections")
            with Vertical():
                with TabbedContent(id="tabs", initial=self.tab):
                    for name in TABS:
                        with TabPane(self.words(f"tab.{name}"), id=name):
                            yield _body(name)
                yield Static("", id="evidence")
        yield Input(placeholder=self.words("search.hint"), id="search")
        yield Input(placeholder=self.words("review.note_hint"), id="note")
        yield Static("", id="status")
        yield self.hints()

    def ready(self) -> None:
        """Show the comparison, once it is made."""
        self.query_one("#sections").display = self.size.width >= NARROW
        if self.comparison:
            self.show(self.comparison)
        else:
            self.action_reload()

    @work(exclusive=True)
    async def action_reload(self) -> None:
        """Compare in another process, then show."""
        self.tell(f"{self.words('step.comparing')}  {self.words('cancel.hint')}")
        comparison = await self.ask(self.host.comparing, jobs.compare, self.old, self.new)
        if comparison and self.is_mounted:
            self.comparison = comparison
            self.marks = Marks(place_of(comparison, self.host.outputs))
            self.show(comparison)

    def show(self, comparison: Comparison) -> None:
        """Fill the tree and every tab."""
        fill_tree(self.query_one("#sections", Tree), comparison)
        if self.marks:
            self.query_one(TargetsTable).show(comparison, self.marks, self.host.language)
        for name, (columns, rows) in LISTINGS.items():
            table = self.query_one(f"#{name}-table", ListTable)
            table.clear(columns=True)
            for key in columns:
                table.add_column(self.words(f"column.{key}"), key=key)
            for row in rows(comparison, self.words):
                table.add_row(*row)
        self.query_one(SideBySide).show(comparison)
        self._summarise()
        self.action_tab(self.tab)

    def _summarise(self) -> None:
        if self.comparison and self.marks:
            items = self.query_one(TargetsTable).items
            done = self.words("review.progress", done=self.marks.count(key for key, _ in items), all=len(items))
            self.tell(f"{summary_line(self.comparison, self.host.language)} · {done}")

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Show both quotes in their context for the target under the cursor."""
        if isinstance(event.data_table, TargetsTable):
            self._show_evidence()

    def _show_evidence(self) -> None:
        current = self.query_one(TargetsTable).current()
        if current and self.comparison and self.marks:
            key, row = current
            old, actual, new = (self.words(f"column.{name}") for name in ("old_target", "actual", "new_target"))
            text = evidence(row, self.comparison, (old, actual, new))
            note = self.marks.of(key).note
            if note:
                text.append(f"\n{self.words('review.note')}", "bold").append_text(plain(note))
            self.query_one("#evidence", Static).update(text)

    def on_tree_node_selected(self, event: Tree.NodeSelected[Place]) -> None:
        """Show the section chosen in the tree."""
        if event.node.data:
            self.action_tab("text")
            self.query_one(SideBySide).go_to_section(event.node.data)

    def action_back(self) -> None:
        """Close the search or the note, else the screen."""
        for name in ("search", "note"):
            box = self.query_one(f"#{name}", Input)
            if box.has_class("shown"):
                box.remove_class("shown")
                box.value = ""
                self.action_tab("targets")
                return
        self.app.pop_screen()

    def action_tab(self, name: str) -> None:
        """Show a tab and go into it."""
        self.tab = name
        self.query_one(TabbedContent).active = name
        self.query_one("#evidence").display = name == "targets"
        self.query_one(f"#{name}").query("DataTable, SideBySide").first().focus()

    def action_tree(self) -> None:
        """Show or hide the sections."""
        tree = self.query_one("#sections", Tree)
        tree.display = not tree.display
        if tree.display:
            tree.focus()
        else:
            self.action_tab(self.tab)

    def action_search(self) -> None:
        """Open the search over targets."""
        self.action_tab("targets")
        self.query_one("#search").add_class("shown").focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the targets that hold what is typed."""
        if event.input.id == "search":
            table = self.query_one(TargetsTable)
            table.wanted = event.value.strip()
            table.refill()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the note, or go to the table with what was found."""
        if event.input.id == "note":
            self._put_note(event.value.strip())
            event.input.remove_class("shown")
        self.query_one(TargetsTable).focus()

    def action_filter(self) -> None:
        """Show targets of the next kind of change alone."""
        self.action_tab("targets")
        table = self.query_one(TargetsTable)
        table.filter = (table.filter + 1) % len(FILTERS)
        table.refill()
        change = FILTERS[table.filter]
        name = spoken(f"change.{change.value}" if change else "filter.all", self.host.language)
        self.tell(self.words("filter.now", name=name, count=len(table.shown)))

    def action_sort(self) -> None:
        """Sort the targets by the next column."""
        self.action_tab("targets")
        table = self.query_one(TargetsTable)
        table.order = (table.order + 1) % len(ORDERS)
        table.refill()
        self.tell(self.words("sort.now", name=self.words(f"column.{ORDERS[table.order][0]}")))

    def action_change(self, step: int) -> None:
        """Go to the next or previous changed paragraph of the full text."""
        self.action_tab("text")
        if not self.query_one(SideBySide).go(step):
            self.tell(self.words("text.none"))

    def action_only(self) -> None:
        """Show only changed paragraphs, or all again."""
        self.action_tab("text")
        self.query_one(SideBySide).toggle()

    def action_follow(self) -> None:
        """Go to the other place of a moved or split paragraph."""
        self.action_tab("text")
        if not self.query_one(SideBySide).follow():
            self.tell(self.words("text.none"))

    def action_mark(self, name: str) -> None:
        """Mark the target under the cursor, or take the same mark away, and go on to the next."""
        table = self.query_one(TargetsTable)
        current = table.current()
        if self.tab != "targets" or current is None or self.marks is None:
            return
        before = self.marks.of(current[0])
        mark = None if before.mark is Mark(name) else Mark(name)
        self._put(current[0], Review(mark=mark, note=before.note))
        if mark:
            table.action_cursor_down()

    def action_note(self) -> None:
        """Write a note on the target under the cursor."""
        current = self.query_one(TargetsTable).current()
        if self.tab == "targets" and current and self.marks:
            box = self.query_one("#note", Input)
            box.value = self.marks.of(current[0]).note
            box.add_class("shown").focus()

    def _put_note(self, note: str) -> None:
        current = self.query_one(TargetsTable).current()
        if current and self.marks:
            self._put(current[0], Review(mark=self.marks.of(current[0]).mark, note=note))

    def _put(self, key: str, review: Review) -> None:
        if self.marks is None:
            return
        try:
            self.marks.put(key, review)
        except ReportkitError as error:
            self.tell(error.words(self.host.language))
            return
        self._remark()

    def action_undo(self) -> None:
        """Take the last mark or note back."""
        self._step("undo")

    def action_redo(self) -> None:
        """Make the mark or note last taken back again."""
        self._step("redo")

    def _step(self, name: str) -> None:
        if self.marks and (self.marks.undo() if name == "undo" else self.marks.redo()):
            self._remark()
        else:
            self.tell(self.words("review.nothing"))

    def _remark(self) -> None:
        self.query_one(TargetsTable).remark()
        self._show_evidence()
        self._summarise()

    def action_brief(self) -> None:
        """Open the briefing of this comparison."""
        if self.comparison:
            self.app.push_screen(BriefScreen(self.comparison))


def _body(name: str) -> TargetsTable | SideBySide | ListTable:
    if name == "targets":
        return TargetsTable()
    return SideBySide() if name == "text" else ListTable(f"{name}-table")
