"""Both texts side by side: a purpose-made scroll view on the Line API, rows aligned by linked paragraphs.

Every wrapped line of both sides is one row, so that nothing is lost and paging costs what the page shows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reportkit.model import Comparison, Edit, EditKind, ParagraphChange, Relation
from reportkit.text.sanitise import sanitise
from reportkit.text.wrapping import width_of, wrap

_CHANGED = {EditKind.DELETE: Style(color="red", underline=True), EditKind.INSERT: Style(color="green", bold=True)}
_GUTTER = {Relation.SAME: " ", Relation.CHANGED: "~", Relation.MOVED: "→", Relation.ADDED: "+", Relation.REMOVED: "-"}


@dataclass(frozen=True, slots=True)
class Row:
    """One screen row: gutter sign, left and right stretches with their styles."""

    sign: str
    left: tuple[Segment, ...]
    right: tuple[Segment, ...]
    start: bool
    """Whether a paragraph pair starts here."""


class SideBySide(ScrollView, can_focus=True):
    """Old text left, new text right."""

    BINDINGS = [  # noqa: RUF012 (textual's declaration)
        Binding("j,down", "scroll_down", show=False),
        Binding("k,up", "scroll_up", show=False),
        Binding("g,home", "scroll_home", show=False),
        Binding("G,end", "scroll_end", show=False),
    ]
    DEFAULT_CSS = "SideBySide { height: 1fr; overflow-y: scroll; overflow-x: hidden; }"

    def __init__(self) -> None:
        super().__init__()
        self.changes: tuple[ParagraphChange, ...] = ()
        self.rows: list[Row] = []

    def show(self, comparison: Comparison) -> None:
        """Show the paragraphs of a comparison."""
        self.changes = comparison.paragraphs
        self._lay_out()

    def on_resize(self) -> None:
        """Wrap anew for the new width."""
        self._lay_out()

    @property
    def column(self) -> int:
        """Cells of one side."""
        return max((self.size.width - 5) // 2, 4)

    def _lay_out(self) -> None:
        self.rows = [row for change in self.changes for row in _rows(change, self.column)]
        self.virtual_size = Size(self.size.width, len(self.rows))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return one row of the screen."""
        index = y + self.scroll_offset.y
        if not 0 <= index < len(self.rows):
            return Strip.blank(self.size.width)
        row = self.rows[index]
        changed = Style(bold=True) if row.sign.strip() else Style()
        segments = [Segment(f"{row.sign} ", changed), *_padded(row.left, self.column), Segment(" │ "), *row.right]
        return Strip(segments).adjust_cell_length(self.size.width)

    def go(self, step: int) -> None:
        """Scroll to the next (1) or previous (-1) changed paragraph."""
        here = self.scroll_offset.y
        starts = [index for index, row in enumerate(self.rows) if row.start and row.sign.strip()]
        ahead = [index for index in starts if (index > here if step > 0 else index < here)]
        if ahead:
            self.scroll_to(y=ahead[0] if step > 0 else ahead[-1], animate=False)


def _rows(change: ParagraphChange, width: int) -> Iterator[Row]:
    left = list(_lines([e for e in change.edits if e.kind is not EditKind.INSERT], width))
    right = list(_lines([e for e in change.edits if e.kind is not EditKind.DELETE], width))
    for index in range(max(len(left), len(right))):
        yield Row(
            _GUTTER.get(change.relation, "~"),
            left[index] if index < len(left) else (),
            right[index] if index < len(right) else (),
            index == 0,
        )
    yield Row(" ", (), (), start=False)


def _lines(steps: list[Edit], width: int) -> Iterator[tuple[Segment, ...]]:
    """Yield the wrapped lines of one side, each as styled segments."""
    pieces = [(sanitise(step.text).replace("\n", " "), _CHANGED.get(step.kind, Style())) for step in steps]
    text = "".join(piece for piece, _ in pieces)
    bounds, position = [], 0
    for piece, style in pieces:
        bounds.append((position, position + len(piece), style))
        position += len(piece)
    if not text:
        return
    for start, end in wrap(text, width):
        yield tuple(
            Segment(text[max(start, low) : min(end, high)], style)
            for low, high, style in bounds
            if max(start, low) < min(end, high)
        )


def _padded(segments: tuple[Segment, ...], width: int) -> list[Segment]:
    used = sum(width_of(segment.text) for segment in segments)
    return [*segments, Segment(" " * max(width - used, 0))]
