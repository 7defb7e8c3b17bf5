"""One thing told twice with different numbers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from reportkit.assess.findings.told import Ledger, Told, finding, last_digit, quoted, scopes
from reportkit.model import Finding, Measure, Report, Role

WIDEST = Decimal("1.10")
"""Two values further apart are two things that share a name, not one thing told twice."""
TAIL = 4
"""Characters at a name's end that two names of one thing share."""
MOST = 24
"""Names with one ending beyond this number are a common word, not one thing."""
_HELD = frozenset({"城镇", "全区", "全镇"})
"""Scopes that a lexicon name already tells apart, or that say no more than the report's own place."""
_AND = frozenset("和与及、")
_OTHER_BASE = re.compile(r"年均|较|比\d|累计|翻|连续")
LONG = 12
"""A name of this length is told apart from its neighbours by itself."""


def one_name(ledger: Ledger) -> Iterator[Finding]:
    """Find an indicator with two values for one year (失业人数 in a table and in prose)."""
    groups: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in ledger.told:
        if one.exact and one.measure is not Measure.INCREMENT and one.statement.role is not Role.BASELINE:
            name = one.statement.canonical or one.name
            groups[(name, one.statement.role, *one.kind)].append(one)
            _also(groups, one, name, ledger.report)
    for group in groups.values():
        yield from _two_values(group, WIDEST)


def _also(groups: dict[tuple[object, ...], list[Told]], one: Told, name: str, report: Report) -> None:
    """File a demand of a collection as a fact too: a collection's papers are read without halves."""
    if report.document.parts and one.statement.role is Role.TARGET and one.statement.table is None:
        groups[(name, Role.ACTUAL, *one.kind)].append(one)


def _two_values(group: list[Told], widest: Decimal) -> Iterator[Finding]:
    values: dict[Decimal, list[Told]] = defaultdict(list)
    for one in group:
        values[one.amount].append(one)
    if len(values) != 2 or len(group[0].name) < TAIL:
        return
    first, second = (values[amount][:MOST] for amount in sorted(values))
    same_scope = any(scopes(a.name) - _HELD == scopes(b.name) - _HELD for a in first for b in second)
    apart = {a.line for a in first} != {b.line for b in second}
    if same_scope and apart and _conflicting(first[0], second[0], widest):
        yield _contradiction(first, second, 0.7)


def _conflicting(low: Told, high: Told, widest: Decimal) -> bool:
    """Return whether two values are near enough for one thing and too far apart for rounding."""
    if low.amount <= 0 or high.amount / low.amount > widest:
        return False
    return high.amount - low.amount > last_digit(low, high) / 2


def _contradiction(first: list[Told], second: list[Told], confidence: float) -> Finding:
    pairs = [one for pair in zip(first, second, strict=False) for one in pair]
    rest = [one for one in (*first, *second) if one not in pairs]
    words = f"{second[0].name}两处不一：{quoted(first[0])}，{quoted(second[0])}"
    return finding("RK401", words, (*pairs, *rest), confidence)


def near_names(ledger: Ledger) -> Iterator[Finding]:
    """Find values that differ a little under two names, one of which holds the other (整治堆场, 关停整治堆场)."""
    groups: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in ledger.told:
        if one.exact and one.statement.role is not Role.BASELINE and len(one.name) > TAIL:
            groups[(one.name[-TAIL:], *one.kind)].append(one)
    for group in groups.values():
        if len(group) <= MOST:
            yield from _held(group)


def _held(group: list[Told]) -> Iterator[Finding]:
    for a, b in combinations(sorted(group, key=lambda one: one.amount), 2):
        if a.name == b.name or a.line == b.line or not _one_thing(a, b):
            continue
        if _conflicting(a, b, _bound(a, b)):
            yield _contradiction([a], [b], 0.6)


def _bound(a: Told, b: Told) -> Decimal:
    """Return how far two values may lie apart: any distance for one long name of a rate, else little."""
    long = min(len(a.name), len(b.name)) >= LONG and a.unit in ("%", "％")
    return Decimal(1000) if long else WIDEST


def _one_thing(a: Told, b: Told) -> bool:
    short, long = sorted((a.name, b.name), key=len)
    if scopes(short) != scopes(long) or bool(_AND & set(short)) != bool(_AND & set(long)):
        return False
    return len(short) >= TAIL + 2 and (short in long or (len(short) >= LONG and in_order(short, long)))


def in_order(short: str, long: str) -> bool:
    """Return whether all characters of `short` stand in `long` in their order."""
    rest = iter(long)
    return all(character in rest for character in short)


def totals(ledger: Ledger) -> Iterator[Finding]:
    """Find more things added in a period than there are in all at its end."""
    stocks: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    added: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in ledger.told:
        name = one.statement.canonical
        if name and one.exact and one.statement.table is None:
            key: tuple[object, ...] = (name, one.statement.year, one.unit)
            if one.measure is Measure.LEVEL and "总" in one.statement.passage.text:
                stocks[key].append(one)
            elif one.measure is Measure.INCREMENT and "新增" in one.statement.passage.text:
                added[key].append(one)
    for place, stock in stocks.items():
        many = [one for one in added.get(place, []) if one.amount > min(s.amount for s in stock)]
        if many:
            words = f"新增多于总数：{quoted(many[0])}，{quoted(stock[0])}"
            yield finding("RK405", words, (*stock, *many), 0.7)


def growths_of_one_level(ledger: Ledger) -> Iterator[Finding]:
    """Find one level told with two growths (320家 with 12% and with 15%)."""
    couples: dict[tuple[Decimal, str], list[tuple[Told, Told]]] = defaultdict(list)
    for level, growth in pairwise(ledger.told):
        place = level.statement.paragraph
        same = place is not None and level.name == growth.name and place == growth.statement.paragraph
        same = same and not _OTHER_BASE.search(growth.statement.passage.text)
        if same and level.measure is Measure.LEVEL and growth.measure is Measure.GROWTH and level.amount > 99:
            couples[level.amount, level.unit].append((level, growth))
    for pairs in couples.values():
        for (one, growth), (other, second) in combinations(pairs[:MOST], 2):
            if growth.amount != second.amount and growth.unit == second.unit and _shared(one.name, other.name) > 0.5:
                words = f"{one.name}数值相同而增速不同：{quoted(growth)}，{quoted(second)}"
                yield finding("RK406", words, (one, growth, other, second), 0.8)


def _shared(one: str, other: str) -> float:
    a, b = _pairs(one), _pairs(other)
    return len(a & b) / max(min(len(a), len(b)), 1)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def levels_of_government(ledger: Ledger) -> Iterator[Finding]:
    """Find one count given to two levels of government (市级120家 in prose, 区级120家 in a table)."""
    groups: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for one in ledger.told:
        level = frozenset(scopes(one.name) & {"市级", "区级", "国家", "镇级", "省级"})
        if level and one.exact and one.amount > 99 and one.measure is not Measure.GROWTH:
            groups[one.amount, one.unit, one.statement.year].append(one)
    for group in groups.values():
        yield from _two_levels(group)


def _two_levels(group: Iterable[Told]) -> Iterator[Finding]:
    by_level: dict[frozenset[str], list[Told]] = defaultdict(list)
    for one in group:
        by_level[scopes(one.name)].append(one)
    for (a, first), (b, second) in combinations(list(by_level.items())[:MOST], 2):
        if not a & b - {"企业"} and _shared(_core(first[0].name), _core(second[0].name)) > 0.7:
            words = f"同一个数、级别不同：{quoted(first[0])}，{quoted(second[0])}"
            yield finding("RK407", words, (*first, *second), 0.6)


def _core(name: str) -> str:
    for word in (*scopes(name) - {"企业"}, "新增", "级"):
        name = name.replace(word, "")
    return name
