"""Amounts in folded text: numeral, scale, measure word and the comparator written behind them.

An `Amount` is a number with its unit and place. Whether it states anything, and of what, is decided elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cache

from reportkit.model import Comparator
from reportkit.text.numerals import ARABIC, CHINESE, HUNDRED, SCALES, number, plain, share
from reportkit.text.words import pairs, words


class Kind(StrEnum):
    """What the measure word counts."""

    RATIO = "ratio"
    MONEY = "money"
    SERVICE = "service"
    PERSON = "person"
    COUNT = "count"
    AREA = "area"
    """Land, lengths, weights, energy: things measured, not counted."""
    PHYSICAL = "physical"
    DURATION = "duration"
    MULTIPLE = "multiple"
    BARE = "bare"
    """No measure word; perhaps a scale (6800万)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit and its place in the folded text."""

    value: Decimal
    high: Decimal | None = None
    unit: str | None
    kind: Kind
    comparator: Comparator | None = None
    """What 多, 余 or a word behind the unit says; `None` where they say nothing."""
    growth: bool = False
    """Whether the words themselves mean growth (翻一番)."""
    in_words: bool = False
    """Whether the numeral is Chinese (两个): such numbers often only name things."""
    start: int
    end: int
    """After the unit and the comparator behind it."""


_SCALE = r"万亿|千亿|百亿|亿|千万|百万|万|千(?![瓦米克伏赫家])|百(?!分)"


@cache
def _unit_pattern() -> str:
    groups = [key for key in Kind if key is not Kind.BARE]
    listed = {word for key in groups for word in words(f"units.{key}").meaning}
    barred = pairs("units_not_before")
    parts = [
        re.escape(word) + (f"(?![{barred[word]}])" if barred.get(word) else "")
        for word in sorted(listed, key=len, reverse=True)
    ]
    per = "|".join(sorted(words("units.per").meaning, key=len, reverse=True))
    return f"(?:{'|'.join(parts)})(?:/(?:{per}))?"


@cache
def _amount_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""(?P<double>翻了?(?P<times>[一两二三四五六1-6])?番)
        |(?P<zero>零增长)
        |(?P<share>(?:[二三四五六七八九十百]+分之[一二三四五六七八九十百点]+|\d{{1,2}}/\d{{1,2}}|一半|半数|[一二三四五六七八九]成(?![立为长交就功果员效分本都色品年套片绩熟]))(?![A-Za-z\d/年]))
        |(?P<lone>(?<=[上过破超逾])(?:万亿|千亿|百亿|亿|千万|百万|万))(?P<lone_unit>{_unit_pattern()})?
        |(?P<number>{ARABIC}|{CHINESE}(?={_SCALE}|多|余|{_unit_pattern()}))
         (?P<more>多|余|几)?(?P<scale>{_SCALE})?
         (?P<rest>(?:\d+|[一二两三四五六七八九])(?:千(?![瓦米])|百|万)?)?(?P<more_still>多|余)?(?P<scale_still>万亿|亿|万)?
         (?P<unit>{_unit_pattern()})?(?P<last_more>多|余)?
        """,
        re.VERBOSE,
    )


@cache
def _kinds() -> dict[str, Kind]:
    table = words("units").meaning
    return {word: Kind(key) for word, key in table.items() if key in set(Kind)}


def amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of folded `text`, left to right; numbers without a unit or scale are `Kind.BARE`."""
    found = [amount for match in _amount_pattern().finditer(text) if (amount := _amount(text, match))]
    return tuple(_with_suffix(text, amount) for amount in _ranges(text, _sharing(text, found)))


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    start, end = match.span()
    if match["double"]:
        times = number(match["times"] or "一") or Decimal(1)
        value = (2 ** int(times) - 1) * HUNDRED
        return Amount(value=plain(value), unit="%", kind=Kind.RATIO, growth=True, start=start, end=end)
    if match["zero"]:
        return Amount(value=Decimal(0), unit="%", kind=Kind.RATIO, growth=True, start=start, end=end)
    if match["share"]:
        value_of_share = share(match["share"])
        if value_of_share is None:
            return None
        return Amount(value=value_of_share, unit="%", kind=Kind.RATIO, in_words=True, start=start, end=end)
    if match["lone"]:
        return _lone(text, match)
    return None if _glued(text, match) else _plain(match)


def _lone(text: str, match: re.Match[str]) -> Amount:
    """上亿人: more than one of the scale; the word before belongs to the amount."""
    scale = match["lone"]
    value, word = (Decimal(1), scale) if scale in ("亿", "万") else (Decimal(10) ** (SCALES[scale] - 8), "亿")
    if scale in ("千万", "百万"):
        value, word = Decimal(10) ** (SCALES[scale] - 4), "万"
    if scale == "万亿":
        value, word = Decimal(1), "万亿"
    unit = match["lone_unit"] or ""
    return Amount(
        value=value,
        unit=word + unit,
        kind=_kind(unit),
        comparator=Comparator.MORE,
        start=match.start() - (2 if text[: match.start()].endswith("突破") else 1),
        end=match.end(),
    )


def _glued(text: str, match: re.Match[str]) -> bool:
    """Whether the number is part of a model number, a formula or a name (S16, 1+13+N, 5G, 2.0版)."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before.isascii() and (before.isalnum() or before in "+./_#"):
        return bool(before)
    bare_end = match["unit"] is None
    return bare_end and after.isascii() and (after.isalpha() or after in {"+", "/", "_"})


def _plain(match: re.Match[str]) -> Amount | None:
    value = number(match["number"])
    if value is None or (match["number"] in _LONE_SCALES and not match["scale"]):
        return None
    scale, rest = match["scale"] or "", match["rest"] or ""
    if rest and not scale:
        return None
    if rest:
        added = _rest(rest, match["scale_still"])
        value = plain(value + added / Decimal(10) ** SCALES[scale])
        scale_still = ""
    else:
        scale_still = match["scale_still"] or ""
    base = match["unit"] or ""
    unit = (scale + scale_still + base) or None
    more = match["more"] or match["more_still"] or match["last_more"]
    return Amount(
        value=value,
        unit="个百分点" if unit == "百分点" else unit,
        kind=_kind(base),
        comparator=Comparator.MORE if more else None,
        in_words=not match["number"][0].isdigit(),
        start=match.start(),
        end=match.end(),
    )


_LONE_SCALES = frozenset({"百", "千", "零", "〇"})


def _rest(rest: str, scale: str | None) -> Decimal:
    """The second part of a mixed number: 6千 of 1万6千, 3千多万 of 1亿3千多万."""
    power = SCALES.get(rest[-1], 0)
    digits = number(rest[:-1] if power else rest) or Decimal(0)
    return digits * Decimal(10) ** (power + (SCALES[scale] if scale else 0))


def _kind(base: str) -> Kind:
    return _kinds().get(base) or _kinds().get(base.partition("/")[0]) or Kind.BARE


def _sharing(text: str, found: list[Amount]) -> list[Amount]:
    """Give a bare number the unit of the next where only a link parts them (5.57和2.29个百分点)."""
    for index in range(len(found) - 2, -1, -1):
        one, other = found[index], found[index + 1]
        if one.unit is None and other.unit is not None and text[one.end : other.start] in _LINKS:
            found[index] = replace(one, unit=other.unit, kind=other.kind)
    return found


_LINKS = frozenset({"、", "和", "与", "及"})


def _ranges(text: str, found: list[Amount]) -> Iterator[Amount]:
    """Join two amounts with a dash between them; the unit may stand behind the second alone."""
    index = 0
    while index < len(found):
        low, high = found[index], found[index + 1] if index + 1 < len(found) else None
        if high and _is_range(text, low, high):
            unit = high.unit if low.unit is None or low.unit in (high.unit or "") else low.unit
            yield replace(high, value=low.value, high=high.value, unit=unit, comparator=None, start=low.start)
            index += 1
        else:
            yield low
        index += 1


def _is_range(text: str, low: Amount, high: Amount) -> bool:
    between = text[low.end : high.start].replace("--", "-")
    if (
        between not in ("-", "~", "至", "到")
        or (between == "到" and _FROM.search(text, 0, low.start))
        or (high.kind is Kind.BARE and high.unit is None)
    ):
        return False
    return (low.value < high.value and low.kind in (Kind.BARE, high.kind)) or low.unit == high.unit


_FROM = re.compile(r"(?:从|由|自)[^，。；]{0,12}$")


def _with_suffix(text: str, amount: Amount) -> Amount:
    """Take in the comparator right behind the unit (以上, 左右)."""
    table = words("comparators.after")
    word = table.first_of(text[amount.end : amount.end + table.longest])
    if word is None:
        return amount
    comparator = Comparator(table.meaning[word])
    return replace(amount, comparator=comparator, end=amount.end + len(word))
