"""Both texts side by side: a purpose-made scroll view on the Line API, rows aligned by linked paragraphs.

Every wrapped line of both sides is one row, so that nothing is lost and paging costs what the page shows. Long texts
are laid out a slice at a time, so that the screen answers in between.
"""

import asyncio
from time import monotonic
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import work
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reportkit.model import Comparison, Relation
from reportkit.text.wrapping import width_of
from reportkit.tui.rows import Line, Row, rows_of
from reportkit.tui.sections import Place

SLICE = 0.02
"""Seconds of laying out before the screen may answer."""


class SideBySide(ScrollView, can_focus=True):
    """Old text left, new text right."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll_down", show=False),
        Binding("k,up", "scroll_up", show=False),
        Binding("g,home", "scroll_home", show=False),
        Binding("G,end", "scroll_end", show=False),
        Binding("ctrl+f", "page_down", show=False),
        Binding("ctrl+b", "page_up", show=False),
    ]
    DEFAULT_CSS = "SideBySide { height: 1fr; overflow-y: scroll; overflow-x: hidden; }"

    def __init__(self) -> None:
        super().__init__()
        self.comparison: Comparison | None = None
        self.rows: list[Row] = []
        self.only_changes = False
        self._laid = (0, False)

    def show(self, comparison: Comparison) -> None:
        """Show the paragraphs of a comparison."""
        self.comparison, self._laid = comparison, (0, False)
        self._refit()

    def on_resize(self) -> None:
        """Wrap anew for the new width, the paragraph at the top kept there."""
        self._refit()

    def toggle(self) -> None:
        """Show only changed paragraphs, or all again."""
        self.only_changes = not self.only_changes
        self._refit()

    @property
    def column(self) -> int:
        """Cells of one side."""
        return max((self.scrollable_content_region.width - 5) // 2, 4)

    def _refit(self) -> None:
        wanted = (self.column, self.only_changes)
        if self.comparison and self.size.width and wanted != self._laid:
            self._laid = wanted
            self._lay_out(self.comparison)

    @work(exclusive=True)
    async def _lay_out(self, comparison: Comparison) -> None:
        kept, began = self._top(), monotonic()
        rows: list[Row] = []
        self.rows = rows
        for row in rows_of(comparison, self.column, only_changes=self.only_changes):
            rows.append(row)
            if monotonic() - began > SLICE:
                self._resize_to(rows)
                await asyncio.sleep(0)
                began = monotonic()
        self._resize_to(rows)
        if kept is not None:
            self._go_to(next((y for y, row in enumerate(rows) if row.change is not None and row.change >= kept), 0))

    def _resize_to(self, rows: list[Row]) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(rows))
        self.refresh()

    def _top(self) -> int | None:
        """Return the paragraph change at the top of the screen."""
        above = self.rows[: self.scroll_offset.y + 1]
        return next((row.change for row in reversed(above) if row.change is not None), None)

    def render_line(self, y: int) -> Strip:
        """Return one row of the screen."""
        index = y + self.scroll_offset.y
        if not 0 <= index < len(self.rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self.rows[index]
        gutter = Style(bold=True, reverse=bool(row.sign.strip()))
        segments = [
            Segment(row.sign, gutter),
            Segment(" "),
            *_padded(row.left, self.column),
            Segment(" │ "),
            *row.right,
        ]
        return Strip(segments).adjust_cell_length(self.size.width).apply_style(self.rich_style)

    def go(self, step: int) -> bool:
        """Scroll to the next (1) or previous (-1) changed paragraph; false where there is none."""
        here = self.scroll_offset.y
        starts = [y for y, row in enumerate(self.rows) if row.change is not None and row.sign.strip()]
        ahead = [y for y in starts if (y > here if step > 0 else y < here)]
        if not ahead or (step > 0 and here >= self.max_scroll_y):
            return False
        self._go_to(ahead[0] if step > 0 else ahead[-1])
        return True

    def go_to_section(self, place: Place) -> None:
        """Scroll to the heading of a section."""
        self._go_to(next((y for y, row in enumerate(self.rows) if row.place == place), self.scroll_offset.y))

    def follow(self) -> bool:
        """Scroll to the other place of the moved paragraph at the top; false where there is none."""
        top, changes = self._top(), self.comparison.paragraphs if self.comparison else ()
        if top is None or changes[top].relation not in (Relation.MOVED, Relation.SPLIT, Relation.MERGED):
            return False
        here = changes[top]
        others = [
            index
            for index, change in enumerate(changes)
            if index != top and ((change.old and change.old == here.old) or (change.new and change.new == here.new))
        ]
        if not others:
            return False
        wanted = next((index for index in others if index > top), others[0])
        self._go_to(next((y for y, row in enumerate(self.rows) if row.change == wanted), self.scroll_offset.y))
        return True

    def _go_to(self, y: int) -> None:
        self.scroll_to(y=y, animate=False, immediate=True)


def _padded(segments: Line, width: int) -> list[Segment]:
    used = sum(width_of(segment.text) for segment in segments)
    return [*segments, Segment(" " * max(width - used, 0))]
