"""The comparison: section tree with change marks, targets, outcomes, both texts side by side, findings, briefing."""

from collections import Counter
from collections.abc import Sequence

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import DataTable, Footer, Input, Static, TabbedContent, TabPane, Tree
from textual.widgets.tree import TreeNode

from reportkit import pipeline
from reportkit.errors import ReportkitError
from reportkit.model import Comparison, Relation, Report, Section, Statement, TargetChange
from reportkit.render.terminal import change_text, plain, quote, summary_line, where
from reportkit.tui.screens import SpokenScreen
from reportkit.tui.sidebyside import SideBySide

TABS = ("targets", "outcomes", "text", "tasks", "projects", "findings")


class CompareScreen(SpokenScreen):
    """What changed between two reports, or inside one."""

    KEYS = (
        ("escape", "back"),
        ("slash", "search"),
        ("n", "next_change"),
        ("p", "previous_change"),
        ("w", "write"),
        *((str(number), f"tab('{name}')") for number, name in enumerate(TABS, start=1)),
    )

    def __init__(self, old: Report, new: Report | None) -> None:
        super().__init__()
        self.old, self.new = old, new
        self.comparison: Comparison | None = None
        self.shown: list[TargetChange] = []

    def compose(self) -> ComposeResult:
        """Lay out tree, tabs, evidence and status."""
        with Horizontal():
            yield Tree("", id="sections")
            with TabbedContent(id="tabs"):
                for name in TABS:
                    with TabPane(self.words(f"tab.{name}"), id=name):
                        if name == "text":
                            yield SideBySide()
                        else:
                            yield DataTable(cursor_type="row", zebra_stripes=True, id=f"{name}-table")
        yield Static("", id="evidence")
        yield Input(placeholder=self.words("search.hint"), id="search")
        yield Static("", id="status")
        yield Footer(show_command_palette=False)

    def ready(self) -> None:
        """Begin to compare in the background."""
        self.tell(self.words("step.comparing"))
        if self.size.width < 100:
            self.query_one("#sections").display = False
        self.compare_in_background()

    @work(thread=True, exclusive=True)
    def compare_in_background(self) -> None:
        """Compare, then show; an error is told with its way out."""
        try:
            comparison = pipeline.compare(self.old, self.new)
        except ReportkitError as error:
            self.app.call_from_thread(self.tell, error.words(self.host.language))
            return
        self.app.call_from_thread(self.show, comparison)

    def show(self, comparison: Comparison) -> None:
        """Fill every tab."""
        self.comparison = comparison
        self.tell(summary_line(comparison, self.host.language))
        self._fill_tree(comparison)
        self._fill_targets(comparison.targets)
        self._fill_others(comparison)
        self.query_one(SideBySide).show(comparison)
        self.query_one("#targets-table", DataTable).focus()

    def _fill_tree(self, comparison: Comparison) -> None:
        tree: Tree[str] = self.query_one("#sections", Tree)
        tree.show_root = False
        changed = Counter(
            paragraph.section
            for change in comparison.paragraphs
            if change.relation is not Relation.SAME
            for paragraph in comparison.new.document.paragraphs
            if paragraph.id == change.new
        )
        relations = {link.new: link.relation for link in comparison.alignment.sections if link.new}
        nodes: dict[str | None, TreeNode[str]] = {None: tree.root}
        for section in comparison.new.document.sections:
            if section.run_in or section.id not in relations:
                continue
            parent = nodes.get(section.parent, tree.root)
            label = self._label(section, relations[section.id], changed[section.id])
            nodes[section.id] = parent.add(label, data=section.id, expand=True)

    @staticmethod
    def _label(section: Section, relation: Relation, changes: int) -> Text:
        sign = {Relation.ADDED: "+", Relation.SPLIT: "⑂", Relation.MERGED: "⑃", Relation.MOVED: "→"}.get(relation, "")
        count = f" ({changes})" if changes else ""
        return plain(f"{sign}{section.number or ''}{section.title.text}{count}", "green" if sign == "+" else "")

    def _fill_targets(self, rows: Sequence[TargetChange]) -> None:
        table = self.query_one("#targets-table", DataTable)
        table.clear(columns=True)
        for key in ("indicator", "old_target", "actual", "new_target", "change", "demand", "line"):
            table.add_column(self.words(f"column.{key}"), key=key)
        self.shown = list(rows)
        for row in rows:
            table.add_row(
                plain(row.indicator),
                plain(quote(row.old)),
                plain(quote(row.actual)),
                plain(quote(row.new)),
                change_text(row.change, self.host.language),
                self.words(f"demand.{row.demand.value}"),
                where(row.old, row.new),
            )

    def _fill_others(self, comparison: Comparison) -> None:
        outcomes = [
            (
                plain(o.indicator),
                plain(quote(o.target)),
                plain(quote(o.actual)),
                Text(self.words(f"verdict.{o.verdict.value}")),
                plain(o.reason),
            )
            for o in comparison.outcomes
        ]
        self._fill("outcomes", ("indicator", "target", "actual", "verdict", "reason"), outcomes)
        old_items = {item.number: item.title for item in comparison.old.work_items}
        new_items = {item.number: item.title for item in comparison.new.work_items}
        tasks = [
            (
                plain(old_items.get(c.old or 0, "")),
                plain(new_items.get(c.new or 0, "")),
                Text(self.words(f"relation.{c.relation.value}")),
            )
            for c in comparison.work_items
        ]
        self._fill("tasks", ("old_task", "new_task", "relation"), tasks)
        projects = [
            (
                plain(comparison.old.projects[c.old].name if c.old is not None else ""),
                plain(comparison.new.projects[c.new].name if c.new is not None else ""),
                Text(self.words(f"relation.{c.relation.value}")),
            )
            for c in comparison.projects
        ]
        self._fill("projects", ("old_project", "new_project", "relation"), projects)
        self._fill("findings", ("finding",), [(plain(finding.message),) for finding in comparison.findings])

    def _fill(self, name: str, columns: tuple[str, ...], rows: Sequence[tuple[Text, ...]]) -> None:
        table = self.query_one(f"#{name}-table", DataTable)
        for key in columns:
            table.add_column(self.words(f"column.{key}"), key=key)
        for row in rows:
            table.add_row(*row)

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Show both quotes with their lines for the row under the cursor."""
        if event.data_table.id == "targets-table" and 0 <= event.cursor_row < len(self.shown):
            row = self.shown[event.cursor_row]
            self.query_one("#evidence", Static).update(self._evidence(row))

    def _evidence(self, row: TargetChange) -> Text:
        text = Text(f"{row.reason}\n")
        for key, statement in (("old_target", row.old), ("actual", row.actual), ("new_target", row.new)):
            if statement:
                text.append(self._line(key, statement))
        return text

    def _line(self, key: str, statement: Statement) -> Text:
        report = self.comparison.old if self.comparison and key == "old_target" else self.new or self.old
        place = f"{report.document.source.name}:{statement.line}"
        return plain(f"{self.words(f'column.{key}')}  {statement.passage.text}  ({place})\n")

    def action_back(self) -> None:
        """Close the search, or the screen."""
        search = self.query_one("#search", Input)
        if search.has_class("shown"):
            search.remove_class("shown")
            search.value = ""
            return
        self.app.pop_screen()

    def action_search(self) -> None:
        """Open the search over targets."""
        search = self.query_one("#search", Input)
        search.add_class("shown")
        search.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the targets that hold what is typed."""
        if self.comparison:
            wanted = event.value.strip()
            hits = [r for r in self.comparison.targets if wanted in r.indicator + quote(r.old) + quote(r.new)]
            self._fill_targets(hits)

    def on_input_submitted(self) -> None:
        """Go to the table with what was found."""
        self.query_one("#targets-table", DataTable).focus()

    def action_tab(self, name: str) -> None:
        """Show a tab."""
        self.query_one(TabbedContent).active = name
        inside = self.query_one(f"#{name}")
        inside.query("DataTable, SideBySide").first().focus()

    def action_next_change(self) -> None:
        """Go to the next changed paragraph of the full text."""
        self.action_tab("text")
        self.query_one(SideBySide).go(1)

    def action_previous_change(self) -> None:
        """Go to the previous changed paragraph of the full text."""
        self.action_tab("text")
        self.query_one(SideBySide).go(-1)

    @work(thread=True, exclusive=True, group="writing")
    def action_write(self) -> None:
        """Write the briefing as Word and Markdown and tell where it lies."""
        if self.comparison is None:
            return
        try:
            briefing = pipeline.brief(self.comparison)
            paths = [pipeline.default_path(briefing, suffix) for suffix in (".docx", ".md")]
            written = [pipeline.write(briefing, path) for path in paths]
        except ReportkitError as error:
            self.app.call_from_thread(self.tell, error.words(self.host.language))
            return
        self.app.call_from_thread(self.tell, self.words("written", file="、".join(map(str, written))))
