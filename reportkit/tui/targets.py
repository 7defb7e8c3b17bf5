"""The table of targets: filtered by change, found by words, sorted by any column, marked by the reviewer."""

from collections.abc import Callable, Sequence

from rich.text import Text

from reportkit.language import Language
from reportkit.model import Change, Comparison, Statement, TargetChange
from reportkit.render.terminal import change_text, in_order, plain, quote, spoken, where
from reportkit.tui.marks import SIGNS, Marks, keys_of
from reportkit.tui.screens import ListTable

COLUMNS = ("review", "change", "indicator", "old_target", "actual", "new_target", "demand", "flags", "line")
FILTERS: tuple[Change | None, ...] = (None, *Change)
WIDEST = 24
"""Cells of a column of quotes before it is cut; the evidence has the whole."""

Order = Callable[[tuple[str, TargetChange]], object]
ORDERS: tuple[tuple[str, Order | None], ...] = (
    ("change", None),
    ("indicator", lambda item: item[1].indicator),
    ("demand", lambda item: item[1].demand.value),
    ("flags", lambda item: (-len(item[1].flags), item[1].flags)),
    ("line", lambda item: item[1].new.line if item[1].new else 1_000_000_000),
)


class TargetsTable(ListTable):
    """Targets of both years, one row an indicator."""

    def __init__(self) -> None:
        super().__init__("targets-table")
        self.items: list[tuple[str, TargetChange]] = []
        self.shown: list[tuple[str, TargetChange]] = []
        self.marks: Marks | None = None
        self.language = Language.ZH
        self.filter = self.order = 0
        self.wanted = ""

    def show(self, comparison: Comparison, marks: Marks, language: Language) -> None:
        """Show the targets of a comparison."""
        rows = in_order(comparison.targets)
        self.items, self.marks, self.language = list(zip(keys_of(rows), rows, strict=True)), marks, language
        self.clear(columns=True)
        for key in COLUMNS:
            self.add_column(spoken(f"column.{key}", language), key=key)
        self.refill()

    def refill(self) -> None:
        """Show what the filter and the search leave, in the order chosen."""
        change = FILTERS[self.filter]
        kept = [item for item in self.items if change in (None, item[1].change) and self._holds(item[1])]
        order = ORDERS[self.order][1]
        self.shown = sorted(kept, key=order) if order else kept  # type: ignore[arg-type]
        self.clear()
        for key, row in self.shown:
            self.add_row(*self._cells(key, row), key=key)

    def remark(self) -> None:
        """Show the marks anew."""
        for key, _ in self.shown:
            self.update_cell(key, "review", self._mark(key))

    def current(self) -> tuple[str, TargetChange] | None:
        """Return key and row under the cursor."""
        return self.shown[self.cursor_row] if 0 <= self.cursor_row < len(self.shown) else None

    def _holds(self, row: TargetChange) -> bool:
        return self.wanted in f"{row.indicator} {quote(row.old)} {quote(row.actual)} {quote(row.new)}"

    def _mark(self, key: str) -> Text:
        review = self.marks.of(key) if self.marks else None
        return Text(SIGNS[review.mark] + ("✎" if review.note else "")) if review else Text("")

    def _cells(self, key: str, row: TargetChange) -> Sequence[Text]:
        return (
            self._mark(key),
            change_text(row.change, self.language),
            _short(row.indicator),
            *(_short(_amount(statement)) for statement in (row.old, row.actual, row.new)),
            Text(spoken(f"demand.{row.demand.value}", self.language)),
            Text("、".join(spoken(f"flag.{flag.value}", self.language) for flag in row.flags)),
            Text(where(row.old, row.new)),
        )


def _amount(statement: Statement | None) -> str:
    """Return the words of the amount alone (增长5%左右); the evidence has the whole quote."""
    if statement is None:
        return "—"
    quantity = statement.quantity
    return statement.passage.text[quantity.start : quantity.end] or statement.passage.text


def _short(words: str) -> Text:
    text = plain(words.replace("\n", " "))
    text.truncate(WIDEST, overflow="ellipsis")
    return text
