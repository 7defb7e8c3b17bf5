"""Numbers that do not follow from the other numbers beside them."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files

from reportkit.assess.findings.told import Ledger, Told, finding, last_digit, quoted
from reportkit.lexicon import lexicon
from reportkit.model import Finding, Measure

SLACK = Decimal("0.0002")
"""How far, of its own size, a sum may lie from its parts by rounding."""
SLACK_POINTS = 1.0
"""How many percentage points a yearly growth may lie from its levels."""
_YEARS = re.compile(r"前?([两二三四])年年均(?:增长|增速|提高)")
_COUNT = {"两": 2, "二": 2, "三": 3, "四": 4}
_BASE = re.compile(r"(20\d\d)年底?(?:的)?[（(]([\d.]+)([^\d（）()]{1,4})[）)]")


def sums(ledger: Ledger) -> Iterator[Finding]:
    """Find a total that is not the sum of the parts told in the same sentence (进出口 = 出口 + 进口)."""
    places: dict[tuple[object, ...], dict[str, Told]] = defaultdict(dict)
    for one in ledger.told:
        if one.measure is Measure.LEVEL and one.exact and one.statement.canonical and one.statement.paragraph:
            place = (one.statement.paragraph, one.statement.year, one.period, one.unit)
            places[place].setdefault(one.statement.canonical, one)
    for named in places.values():
        for whole, parts in _wholes():
            if whole in named and all(part in named for part in parts):
                yield from _sum(named[whole], [named[part] for part in parts])


def _sum(whole: Told, parts: list[Told]) -> Iterator[Finding]:
    total = sum((part.amount for part in parts), Decimal(0))
    slack = max(SLACK * whole.amount, len(parts) * last_digit(whole, *parts) / 2)
    if abs(total - whole.amount) > slack:
        words = "、".join(quoted(part) for part in parts)
        yield finding("RK402", f"分项之和与总数不符：{quoted(whole)}；{words}", (whole, *parts), 0.9)


@cache
def _wholes() -> tuple[tuple[str, tuple[str, ...]], ...]:
    data = tomllib.loads((files("reportkit.assess.findings") / "sums.toml").read_text(encoding="utf-8"))
    return tuple((row["whole"], tuple(row["parts"])) for row in data["sum"])


def average_growths(ledger: Ledger) -> Iterator[Finding]:
    """Find a yearly growth over some years that does not follow from the table's first and last year."""
    table: dict[str, dict[int, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for one in ledger.told:
        statement = one.statement
        if statement.table and statement.canonical and statement.year and not one.period and "增长" not in _words(one):
            table[statement.canonical][statement.year].append(one)
    for one in ledger.told:
        count = _YEARS.search(_words(one))
        name = one.statement.canonical or lexicon().canonical(one.name.removesuffix("前"))
        if count and name and name in table:
            yield from _average(one, table[name], _COUNT[count.group(1)])


def _words(one: Told) -> str:
    return one.statement.passage.text


def _average(one: Told, years: dict[int, list[Told]], count: int) -> Iterator[Finding]:
    first = min(years)
    last = years.get(first + count)
    start, end = years[first][0], last[0] if last else None
    if end is None or start.amount <= 0 or end.amount <= 0 or start.unit != end.unit:
        return
    growth = (float(end.amount / start.amount) ** (1 / count) - 1) * 100
    if abs(growth - float(one.amount)) > SLACK_POINTS:
        words = (
            f"{quoted(one)}，而由{start.statement.quantity.value}到{end.statement.quantity.value}年均增长{growth:.1f}%"
        )
        yield finding("RK403", words, (one, *years[first], *(last or ())), 0.8)


def bases(ledger: Ledger) -> Iterator[Finding]:
    """Find a base in brackets (较2022年底（310家）) that another place gives otherwise."""
    known: dict[tuple[str, int, str], list[Told]] = defaultdict(list)
    for one in ledger.told:
        if one.statement.canonical and one.statement.year and one.measure is Measure.LEVEL and one.exact:
            known[one.statement.canonical, one.statement.year, one.unit].append(one)
    for one in ledger.told:
        base = _BASE.search(_words(one))
        if base is None or one.statement.canonical is None:
            continue
        value = Decimal(base.group(2))
        there = known.get((one.statement.canonical, int(base.group(1)), base.group(3)), [])
        other = [fact for fact in there if not fact.period and fact.amount != value]
        if other and len(other) == len([fact for fact in there if not fact.period]):
            yield finding("RK404", f"基数前后不一：{quoted(one)}，{quoted(other[0])}", (one, *other), 0.8)
