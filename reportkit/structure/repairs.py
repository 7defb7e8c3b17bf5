"""What was mended in reading, as diagnostics: joins, dropped headers, rows put back, cells lost, bands that miscount.

Nothing is mended here: the finished document is set against its lines, and every difference is told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reportkit.model import Diagnostic, Metadata, Passage, Row, Severity, Source, Table
from reportkit.structure.lines import LineKind
from reportkit.structure.reflow import Chunk

JOINED, HEADER, MOVED, LOST, MENDED, COUNT, NAMED = "RK201", "RK202", "RK203", "RK204", "RK205", "RK206", "RK207"
_COUNT = re.compile(r"[（(]\s*(\d{1,3})\s*项\s*[）)]$")


def repairs(source: Source, metadata: Metadata, chunks: Sequence[Chunk], tables: Sequence[Table]) -> list[Diagnostic]:
    """Return what was mended, in the order of lines."""
    cells = {
        chunk.number: tuple(cell.text for cell in chunk.lines[0].cells)
        for chunk in chunks
        if chunk.kind is LineKind.ROW and chunk.lines[0].cells
    }
    found = list(_joins(chunks))
    for table in tables:
        found += [*_headers(table, cells), *_rows(table, cells), *_counts(table)]
    found += _named(source, metadata, chunks)
    return sorted(found, key=lambda diagnostic: (diagnostic.line or 0, diagnostic.code))


def _joins(chunks: Sequence[Chunk]) -> Iterator[Diagnostic]:
    """Tell of paragraphs joined over a gap; lines that merely follow each other are no repair."""
    for chunk in chunks:
        if chunk.kind is not LineKind.TEXT or len(chunk.lines) < 2:
            continue
        numbers = [line.block.number for line in chunk.lines]
        if numbers[-1] - numbers[0] >= len(numbers):
            yield _info(JOINED, chunk.number, {"last": numbers[-1]})


def _headers(table: Table, cells: Mapping[int, tuple[str, ...]]) -> Iterator[Diagnostic]:
    last = table.rows[-1].line if table.rows else table.line
    header = [title for title in table.header if title]
    for number, row in cells.items():
        if table.line < number <= last and [cell for cell in row if cell] == header:
            yield _info(HEADER, number, {"title": table.title or "、".join(header)})


def _rows(table: Table, cells: Mapping[int, tuple[str, ...]]) -> Iterator[Diagnostic]:
    for row in table.rows:
        raw = cells.get(row.line)
        if raw is None:
            continue
        placed = [cell.text for cell in row.cells]
        moved = [text for text, now in zip(raw, placed, strict=False) if text and text != now and text in placed]
        if moved:
            yield _warning(MOVED, row.line, {"cell": moved[0]})
            if raw[-1] and not placed[-1]:
                yield _warning(LOST, row.line, {"column": table.header[-1]})
        if any(_out_of_order(cell) for cell in row.cells) and row.category in _own(row, raw):
            yield _info(MENDED, row.line, {"category": row.category or ""})


def _own(row: Row, raw: Sequence[str]) -> set[str]:
    """Return the row's category where the row itself prints it, in whatever order."""
    return {row.category} if row.category and any(sorted(row.category) == sorted(text) for text in raw) else set()


def _out_of_order(cell: Passage) -> bool:
    return any(one.start > two.start for one, two in zip(cell.spans, cell.spans[1:], strict=False))


def _counts(table: Table) -> Iterator[Diagnostic]:
    """Tell of bands whose count is not that of the rows under them."""
    lines: dict[str, list[int]] = {}
    for row in table.rows:
        lines.setdefault(row.category or "", []).append(row.line)
    for category, rows in lines.items():
        stated = _COUNT.search(category)
        if stated and int(stated[1]) != len(rows):
            yield _warning(COUNT, rows[0], {"band": category, "count": len(rows)})


def _named(source: Source, metadata: Metadata, chunks: Sequence[Chunk]) -> Iterator[Diagnostic]:
    """Tell where the year stands in the file's name alone."""
    if metadata.year is None:
        return
    years = {str(metadata.year), str(metadata.year - 1)}
    stated = any(year in chunk.passage.text for chunk in chunks for year in years)
    if not stated and str(metadata.year) in source.name:
        yield Diagnostic(
            code=NAMED, severity=Severity.WARNING, values=MappingProxyType({"year": metadata.year, "file": source.name})
        )


def _info(code: str, line: int, values: Mapping[str, str | int]) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.INFO, line=line, values=MappingProxyType(dict(values)))


def _warning(code: str, line: int, values: Mapping[str, str | int]) -> Diagnostic:
    return Diagnostic(code=code, severity=Severity.WARNING, line=line, values=MappingProxyType(dict(values)))
