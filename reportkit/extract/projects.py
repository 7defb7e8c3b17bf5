"""Read key projects from tables: investment, what was aimed at, what was reached, under which band.

Milestones of projects named in prose are no projects here.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from reportkit.extract.headers import Column, caption, caption_year, columns, first, unit_in
from reportkit.model import Document, KeyProject, Row, Table
from reportkit.text.folding import fold
from reportkit.text.passages import strip

AMOUNT = re.compile(r"(?P<value>\d+(?:\.\d+)?)(?P<unit>[万亿]?(?:元|美元)?)")
MONEY = re.compile(r"[万亿千百]*(?:元|美元)")
ORDINAL = "[一二三四五六七八九十]+"
BAND = re.compile(rf"^(?:（{ORDINAL}）|(?:{ORDINAL}|[\dIVX]+)[、.．]|第{ORDINAL}类[：、]?)")
BAND_COUNT = re.compile(r"（?共?\d+[个项]）?$")
SUM = re.compile(r"^(?:合计|总计|小计|共计|总投资|总和)")


def projects(document: Document) -> Iterator[KeyProject]:
    """Yield the projects of the document's project tables, in order."""
    for table in document.tables:
        found = columns(table, "project")
        name, investment = first(found, "name"), first(found, "investment")
        goal, actual = first(found, "goal"), first(found, "actual")
        if name and (investment or (goal and "项目" in name.head and _speaks_of_projects(caption(document, table)))):
            yield from _rows(document, table, [name, investment or first(found, "annual"), goal, actual])


def _speaks_of_projects(title: str) -> bool:
    """Tell whether the caption speaks of projects; 实事项目 are counts of things done, read as indicators."""
    return bool(re.search("项目|工程", title)) and "实事" not in title


def _rows(document: Document, table: Table, chosen: list[Column | None]) -> Iterator[KeyProject]:
    name, investment, goal, actual = chosen
    year = (goal.year if goal else None) or caption_year(document, table)
    unit = (investment.unit if investment else None) or unit_in(caption(document, table))
    band: str | None = None
    for row in table.rows:
        words = _cell(row, name)
        if not words:
            band = _band_row(row) or band
            continue
        if SUM.match(fold(words).text):
            continue
        amount, own_unit = _amount(_cell(row, investment))
        yield KeyProject(
            name=words,
            group=band_name(row.category) if row.category else band,
            investment=amount,
            unit=own_unit or (unit if amount is not None else None),
            goal=_cell(row, goal),
            actual=_cell(row, actual),
            year=year,
            line=row.line,
            table=table.id,
        )


def _cell(row: Row, column: Column | None) -> str | None:
    if column is None or column.index >= len(row.cells):
        return None
    return strip(row.cells[column.index]).text or None


def _band_row(row: Row) -> str | None:
    """Return the band a row of a single filled cell names."""
    filled = [cell.text for cell in row.cells if cell.text.strip()]
    return band_name(filled[0]) if len(filled) == 1 else None


def band_name(words: str) -> str:
    """Return a band's name without its number and its count of projects: （一）骨干路网（6项） → 骨干路网."""
    folded = fold(words)
    start = BAND.match(folded.text)
    end = BAND_COUNT.search(folded.text)
    low, high = folded.back(start.end() if start else 0, end.start() if end else len(folded.text))
    return words[low:high].strip() or words.strip()


def _amount(words: str | None) -> tuple[Decimal | None, str | None]:
    found = AMOUNT.search(fold(words).text) if words else None
    if not found:
        return None, None
    return Decimal(found["value"]), found["unit"] if MONEY.fullmatch(found["unit"]) else None
