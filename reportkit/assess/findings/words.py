"""Contradictions of words and units: what no two numbers show."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reportkit.assess.findings.told import Ledger, Told, finding
from reportkit.model import Finding, Paragraph

_PER_HEAD = re.compile(r"^每[百千万亿]+(?:名|户)?(?:常住|户籍)?人?口?.*(?:拥有量|量|数|面积)$")
_RATE = re.compile(r"^[\d.]+[%％]$")
_LEAVING = re.compile(r"辞去([^，。、；]{1,24}?)职务")
NEAR = 8
"""Lines within which a letter's title and its body stand."""


def rates_of_counts(ledger: Ledger) -> Iterator[Finding]:
    """Find a number per head printed with a percent sign."""
    wrong: dict[str, list[Told]] = defaultdict(list)
    for one in ledger.told:
        if _PER_HEAD.match(one.name) and one.statement.table and _RATE.match(one.statement.passage.text):
            wrong[one.name].append(one)
    for name, group in wrong.items():
        first = group[0]
        words = f"{name}按人口计数，却用百分号：“{first.statement.passage.text}”（第{first.line}行）"
        yield finding("RK408", words, group, 0.7)


def offices(ledger: Ledger) -> Iterator[Finding]:
    """Find a letter whose title and body name two offices (辞去副区长职务, 辞去区长职务)."""
    seen: list[tuple[str, Paragraph]] = []
    for paragraph in ledger.report.document.paragraphs:
        for match in _LEAVING.finditer(paragraph.passage.text):
            office = match.group(1)
            for other, place in seen[-1:]:
                near = 0 < paragraph.line - place.line <= NEAR
                if near and _rank(other) != _rank(office) and _holder(other) == _holder(office):
                    yield _two_offices(other, place.line, office, paragraph.line)
            seen.append((office, paragraph))


def _rank(office: str) -> bool:
    """Return whether the office is a deputy's."""
    return "副" in office


def _holder(office: str) -> str:
    """Return the last word of an office without its rank: 区长."""
    return office.replace("副", "")[-2:]


def _two_offices(one: str, line: int, other: str, place: int) -> Finding:
    return Finding(
        code="RK409",
        message=f"职务前后不一：“{one}”（第{line}行），“{other}”（第{place}行）",
        old_lines=(line, place),
        new_lines=(),
        confidence=0.7,
    )
