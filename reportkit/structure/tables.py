"""Rows to tables: stitched over pages, repeated headers dropped, categories carried down, shifted cells put back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportkit.model import BlockKind, Cell, Passage, Row, Source, Table
from reportkit.structure.lines import Line
from reportkit.text.cleanup import clean, kept_spans
from reportkit.text.passages import EMPTY, cut

Grid = Sequence[Sequence[Cell | None]]
"""Rows × columns of a native table."""

_BAND = re.compile(r"^[（(]\s*[一二三四五六七八九十]+\s*[）)].*|.*[（(]\s*\d+\s*项\s*[）)]$")
_ORDINAL = re.compile(r"^\d{1,3}$")
_CATEGORY_HEADS = ("类别", "分类", "领域", "指标类别")
_ORDINAL_HEADS = ("序号", "编号")
_BONDS = ("约束性", "预期性")
_LEGEND = re.compile(r"[“\"]?([★●▲◆■○△☆])[”\"]?\s*(?:表示|为|代表|：)\s*([^、，。；“\"]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class RawTable:
    """Consecutive rows before repair."""

    rows: tuple[tuple[int, tuple[Passage, ...]], ...]
    """Block number and cells of each row."""


def raw_rows(source: Source, line: Line) -> list[tuple[int, tuple[Passage, ...]]]:
    """Return the rows of one block: one for a text row, all of a native grid (merged places empty)."""
    if line.block.kind is not BlockKind.TABLE:
        return [(line.block.number, line.cells)] if line.cells else []
    rows = []
    for grid_row in line.block.grid:
        cells = tuple(
            clean(source.text, kept_spans(source.text, cell.span.start, cell.span.end)) if cell else EMPTY
            for cell in grid_row
        )
        rows.append(cells)
    return [(line.block.number, cells) for cells in with_one_header(line.block.grid, rows)]


def with_one_header(grid: Grid, rows: Sequence[tuple[Passage, ...]]) -> list[tuple[Passage, ...]]:
    """Return `rows` with a header of several rows drawn into one.

    2025年 above 目标 and 完成 becomes 2025年目标 and 2025年完成.
    A header has several rows where one of its cells goes down and another spans columns that the rows below divide.
    """
    top = [cell for cell in grid[0] if cell] if grid else []
    depth = max((cell.rows for cell in top), default=1)
    if not 1 < depth < len(rows) or not any(cell.columns > 1 and cell.rows < depth for cell in top):
        return list(rows)
    layers = [_spread(grid[index], rows[index]) for index in range(depth)]
    return [tuple(_joined(column) for column in zip(*layers, strict=True)), *rows[depth:]]


def _spread(cells: Sequence[Cell | None], row: Sequence[Passage]) -> list[Passage]:
    """Return a header row with each title repeated over the columns it spans."""
    spread = list(row)
    for index, cell in enumerate(cells):
        if cell is not None:
            end = min(index + cell.columns, len(spread))
            spread[index:end] = [row[index]] * (end - index)
    return spread


def _joined(titles: Sequence[Passage]) -> Passage:
    return Passage(text="".join(t.text for t in titles), spans=tuple(span for t in titles for span in t.spans))


def build(rows: Sequence[tuple[int, tuple[Passage, ...]]], table: Table) -> Table:
    """Return `table` with its header and repaired rows from raw `rows`, the first of which is the header."""
    header = tuple(cell.text for cell in rows[0][1])
    while header and not header[-1] and len(header) > 1:
        header = header[:-1]
    builder = _Builder(header=header)
    repaired: list[Row] = []
    category = EMPTY
    for number, cells in rows[1:]:
        if tuple(cell.text for cell in cells if cell.text) == tuple(title for title in header if title):
            continue
        band = _band(cells)
        if band:
            category = band
            continue
        row, category = builder.row(number, cells, category)
        repaired.append(row)
    return replace(table, header=header, rows=tuple(repaired))


def _band(cells: Sequence[Passage]) -> Passage | None:
    filled = [cell for cell in cells if cell.text]
    return filled[0] if len(filled) == 1 and _BAND.match(filled[0].text) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Builder:
    """Puts the cells of a row under the columns of a header."""

    header: tuple[str, ...]

    @property
    def category_column(self) -> int | None:
        return next((i for i, title in enumerate(self.header) if title in _CATEGORY_HEADS), None)

    @property
    def ordinal_column(self) -> int | None:
        return next((i for i, title in enumerate(self.header) if title in _ORDINAL_HEADS), None)

    def row(self, number: int, cells: Sequence[Passage], category: Passage) -> tuple[Row, Passage]:
        """Return the repaired row and the category that holds from it on."""
        width = max(len(self.header), 1)
        column = self.category_column
        placed = list(cells) if column is None else self._shifted(list(cells), column)
        placed = [*placed, *([EMPTY] * (width - len(placed)))][:width]
        if column is not None:
            category = _mended(placed[column]) if placed[column].text else category
            placed[column] = category
        return Row(cells=tuple(placed), category=category.text or None, line=number), category

    def _shifted(self, cells: list[Passage], column: int) -> list[Passage]:
        """Put back cells that a dropped or doubled category cell moved by one."""
        if self._lacks_category(cells):
            return [*cells[:column], EMPTY, *cells[column:-1]]
        ordinal = self.ordinal_column
        if ordinal == 0 and column == 1 and len(cells) > 3:
            if not cells[1].text and cells[2].text.endswith(("指标", "类")) and cells[3].text:
                return [cells[0], *cells[2:], EMPTY]
            if cells[1].text and not cells[2].text and _ORDINAL.match(cells[0].text):
                return [cells[0], EMPTY, cells[1], *cells[3:]]
            if len(cells) < len(self.header) and cells[1].text and _ORDINAL.match(cells[0].text):
                return [cells[0], EMPTY, *cells[1:]]
        return cells

    def _lacks_category(self, cells: Sequence[Passage]) -> bool:
        """Tell whether 约束性 or 预期性 stands one column left of 属性 in a row whose last place is empty."""
        bond = next((i for i, title in enumerate(self.header) if "属性" in title), 0)
        if not 0 < bond < len(cells) or cells[-1].text:
            return False
        return cells[bond - 1].text in _BONDS and cells[bond].text not in _BONDS


def _mended(category: Passage) -> Passage:
    """Return a category whose lines a page set in the wrong order with its last word last: …指标."""
    head, sign, tail = category.text.partition("指标")
    if not sign or not tail or "指标" in tail:
        return category
    first = cut(category, 0, len(head) + len(sign))
    return Passage(
        text=tail + first.text, spans=(*cut(category, len(first.text), len(category.text)).spans, *first.spans)
    )


def legend_in(texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the signs a note under or above a table explains."""
    return tuple((sign, words.strip()) for text in texts for sign, words in _LEGEND.findall(text))
