"""Say what the columns of a table mean, by the words of their headers and of the table's caption.

The words are data (`headers.toml`). What stands in the cells is read elsewhere.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from reportkit.model import Document, Table
from reportkit.text.folding import fold

YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
PLAN = re.compile(r"十[一二三四五六]五")
UNIT = re.compile(r"（(?:单位[:：])?([^（）]{1,14})）|单位[:：]([^\s，。；（）]{1,10})")
CAPTION_REACH = 8
"""How many blocks above a table its caption may begin."""
LONGEST_CAPTION = 48
OF_TABLE = re.compile("表|指标|目标|计划|项目|情况|单位")
NO_UNIT = re.compile(r"[年月]|指标|项目|目标|以上|以下|含|其中|原称|约束|预期")


class HeaderWords(NamedTuple):
    """The words of `headers.toml`, compiled."""

    indicator: tuple[tuple[str, re.Pattern[str]], ...]
    project: tuple[tuple[str, re.Pattern[str]], ...]
    progress: tuple[tuple[str, re.Pattern[str]], ...]
    pending: re.Pattern[str]
    plan: Mapping[str, int]


@cache
def header_words() -> HeaderWords:
    """Return the words of `headers.toml`."""
    table = tomllib.loads((Path(__file__).parent / "headers.toml").read_text(encoding="utf-8"))
    columns = {
        kind: tuple((entry["meaning"], re.compile(entry["pattern"])) for entry in table[kind])
        for kind in ("indicator", "project")
    }
    return HeaderWords(
        indicator=columns["indicator"],
        project=columns["project"],
        progress=tuple((name, re.compile(pattern)) for name, pattern in table["progress"].items()),
        pending=re.compile(table["pending"]["words"]),
        plan=MappingProxyType(table["plan"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column and what its header says of it."""

    index: int
    meaning: str
    """A meaning of `headers.toml`."""
    year: int | None
    """Year the header names, the last one of a period."""
    unit: str | None
    """Unit the header names."""
    head: str
    """The header, folded."""


def columns(table: Table, kind: str) -> tuple[Column, ...]:
    """Return the columns of `table` whose headers mean something in tables of `kind` (`indicator`, `project`)."""
    words = header_words().indicator if kind == "indicator" else header_words().project
    found = []
    for index, header in enumerate(table.header):
        head = fold(header).text
        meaning = next((meaning for meaning, pattern in words if pattern.search(head)), None)
        if meaning:
            found.append(Column(index=index, meaning=meaning, year=year_in(head), unit=unit_in(head), head=head))
    return tuple(found)


def first(found: Sequence[Column], meaning: str) -> Column | None:
    """Return the first column that means `meaning`, `None` where there is none."""
    return next((column for column in found if column.meaning == meaning), None)


def name_column(found: Sequence[Column]) -> Column | None:
    """Return the column of names: of 一级指标, 二级指标 … the deepest, else the first."""
    named = [column for column in found if column.meaning == "name"]
    levels = [column for column in named if "级指标" in column.head]
    return levels[-1] if levels else next(iter(named), None)


def year_in(text: str) -> int | None:
    """Return the last year that `text` names, by number or by a five-year plan's ordinal."""
    years = [int(year) for year in YEAR.findall(text)]
    if years:
        return max(years)
    plan = PLAN.search(text)
    return header_words().plan.get(plan[0]) if plan else None


def unit_in(text: str) -> str | None:
    """Return the unit that `text` gives in brackets or after 单位：, `None` where it gives none."""
    for found in UNIT.finditer(fold(text).text):
        unit = found[1] or found[2]
        if not NO_UNIT.search(unit):
            return unit
    return None


def caption(document: Document, table: Table) -> str:
    """Return the table's caption, folded; where it has none, the short words right above it that speak of a table."""
    if table.title:
        return fold(table.title).text
    near = range(table.line - CAPTION_REACH, table.line)
    above = [(paragraph.line, paragraph.passage.text) for paragraph in document.paragraphs if paragraph.line in near]
    above += [(section.line, section.title.text) for section in document.sections if section.line in near]
    for _, text in sorted(above, reverse=True):
        words = re.split("[。；：:]", fold(text[:LONGEST_CAPTION]).text, maxsplit=1)[0]
        if OF_TABLE.search(words):
            return words
    return ""


def caption_year(document: Document, table: Table) -> int | None:
    """Return the year the table speaks of: its caption's, its section's, else the report's."""
    year = year_in(caption(document, table))
    if year is None and table.section:
        section = next((section for section in document.sections if section.id == table.section), None)
        year = (year_in(fold(section.title.text).text) or section.year) if section else None
    return year if year is not None else document.metadata.year
