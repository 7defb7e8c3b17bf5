"""What became of a demand: pure functions from two statements to a change, a demand and a difference."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reportkit.assess.terms import said, terms
from reportkit.lexicon import lexicon
from reportkit.model import Change, Comparator, Demand, Measure, Quantity, Statement

_SCALES = (("万亿", 12), ("千亿", 11), ("百亿", 10), ("亿", 8), ("千万", 7), ("百万", 6), ("万", 4), ("千", 3))
_AREAS = {"公顷": (Decimal(15), "亩")}
_FLOOR = {Comparator.AT_LEAST: 1, Comparator.MORE: 1, Comparator.AT_MOST: -1, Comparator.LESS: -1}
_RELATIVE = frozenset({Comparator.SYNC, Comparator.BETTER_THAN_AVERAGE, Comparator.ASSIGNED})
_PUNCTUATION = re.compile(r"[\s，。、；（）()]|目标(?=内)")
_PLAIN = re.compile(r"[增长水平完成达到控制在]")
_RATES = frozenset({"%", "％", "个百分点", "百分点", "‰"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How two statements of one indicator differ."""

    change: Change
    demand: Demand
    delta: Decimal | None = None
    unit: str | None = None
    relative: Decimal | None = None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Numbers:
    """Two numbers in one unit; `fall` where both speak of how much something falls."""

    old: Decimal
    new: Decimal
    fall: bool


def base_amount(value: Decimal, unit: str | None) -> tuple[Decimal, str]:
    """Return a value in its base unit: 6亿美元 is (600000000, 美元)."""
    rest = unit or ""
    for name, power in _SCALES:
        if rest.startswith(name) and not rest.startswith("百分"):
            value, rest = value.scaleb(power), rest[len(name) :]
            break
    if rest in _AREAS:
        factor, rest = _AREAS[rest]
        value *= factor
    return value, rest


def one_unit(a: str, b: str) -> bool:
    """Return whether two base units count the same; a missing unit is told by the other."""
    counters = terms().counters
    return a == b or not a or not b or (a in counters and b in counters)


def one_measure(a: Statement, b: Statement) -> bool:
    """Return whether two amounts are of one kind; a count is one with or without 新增 only where both say it."""
    measures = {a.quantity.measure, b.quantity.measure}
    if len(measures) == 1 or Measure.QUALITATIVE in measures:
        return True
    if Measure.GROWTH in measures or a.quantity.baseline or b.quantity.baseline:
        return False
    words = terms().adding
    return said(words, a.indicator + a.passage.text) == said(words, b.indicator + b.passage.text)


def middle(quantity: Quantity) -> Decimal | None:
    """Return the number a quantity is compared by: the middle of a range."""
    if quantity.value is None:
        return None
    return quantity.value if quantity.high is None else (quantity.value + quantity.high) / 2


def judge(old: Statement, new: Statement) -> Judgement:
    """Return what became of `old` in `new`; both speak of one indicator."""
    first, second = middle(old.quantity), middle(new.quantity)
    if first is None and second is None:
        return _words(old, new)
    if first is None or second is None:
        return _incomparable("一方是数字，一方是文字，不可比")
    (one, unit_one), (two, unit_two) = base_amount(first, old.quantity.unit), base_amount(second, new.quantity.unit)
    barrier = _barrier(old, new, unit_one, unit_two)
    if barrier:
        return _incomparable(barrier)
    if one == two:
        return _same_number(old, new)
    fall = one < 0 and two < 0 and old.quantity.measure is Measure.GROWTH
    return _moved(old, new, _Numbers(old=abs(one) if fall else one, new=abs(two) if fall else two, fall=fall))


def _incomparable(reason: str) -> Judgement:
    return Judgement(change=Change.INCOMPARABLE, demand=Demand.UNCLEAR, reason=reason)


def _barrier(old: Statement, new: Statement, unit_old: str, unit_new: str) -> str | None:
    """Return why two numbers cannot be compared, `None` where they can."""
    if not one_measure(old, new):
        return "计量方式不同，不可比"
    if not one_unit(unit_old, unit_new):
        return "单位不同，不可比"
    if _other_scope(old.indicator, new.indicator):
        return "口径范围不同，不可比"
    return None


def _other_scope(old: str, new: str) -> bool:
    """Return whether both names say whose amount it is and say it differently."""
    known = terms()
    for words in (known.areas, known.kinds):
        one, two = said(words, old), said(words, new)
        if one and two and one != two:
            return True
    return False


def _moved(old: Statement, new: Statement, numbers: _Numbers) -> Judgement:
    raised = numbers.new > numbers.old
    scale = base_amount(Decimal(1), new.quantity.unit)[0]
    difference = numbers.new - numbers.old
    rate = (new.quantity.unit or "") in _RATES
    return Judgement(
        change=Change.RAISED if raised else Change.LOWERED,
        demand=_demand(_direction(new, old), raised=raised, fall=numbers.fall),
        delta=difference / scale,
        unit="percentage_point" if rate else new.quantity.unit,
        relative=None if rate or not numbers.old else _percent(difference / abs(numbers.old)),
        reason=_way(old, new, raised=raised, fall=numbers.fall),
    )


def _way(old: Statement, new: Statement, *, raised: bool, fall: bool) -> str:
    """Return the way from the old number to the new in words: 由120亿元提高到140亿元."""
    verb = "提高到" if raised else "降低到"
    one, two = _figure(old.quantity, fall=fall), _figure(new.quantity, fall=fall)
    return f"降幅由{one}{verb}{two}" if fall else f"由{one}{verb}{two}"


def _figure(quantity: Quantity, *, fall: bool) -> str:
    """Return an amount as it is printed, a range with both ends."""
    ends = [number for number in (quantity.value, quantity.high) if number is not None]
    unit = quantity.unit or ""
    return "—".join(f"{abs(number) if fall else number:f}{unit}" for number in ends)


def _percent(share: Decimal) -> Decimal:
    return (share * 100).quantize(Decimal("0.1"))


def _demand(direction: str | None, *, raised: bool, fall: bool) -> Demand:
    """Return what a moved number asks; a fall demanded of what nobody knows is meant to be a fall."""
    if direction is None and not fall:
        return Demand.UNCLEAR
    upwards = direction == "higher"
    more_is_stricter = upwards != fall
    return Demand.STRICTER if raised == more_is_stricter else Demand.LOOSER


def _direction(*statements: Statement) -> str | None:
    known = lexicon()
    named = (known.direction(statement.canonical) for statement in statements if statement.canonical)
    return next((found for found in named if found), None)


def _same_number(old: Statement, new: Statement) -> Judgement:
    a, b = old.quantity, new.quantity
    renamed = bool(old.canonical and new.canonical and old.canonical != new.canonical) or _redefined(old, new)
    if a.comparator is b.comparator and (a.high is None) == (b.high is None) and not renamed:
        return Judgement(
            change=Change.UNCHANGED, demand=Demand.SAME, delta=Decimal(0), unit=b.unit, reason="数值与要求都未变"
        )
    return Judgement(
        change=Change.REWORDED,
        demand=_step(old, new),
        delta=Decimal(0),
        unit=b.unit,
        reason="指标口径调整" if renamed else "数值未变，表述调整",
    )


def _step(old: Statement, new: Statement) -> Demand:
    """Return what a new comparator beside the same number asks; where no direction is known, a floor asks more."""
    a, b = old.quantity, new.quantity
    step = _FLOOR.get(b.comparator, 0) - _FLOOR.get(a.comparator, 0)
    if not step:
        return Demand.UNCLEAR
    fall = (b.value or 0) < 0
    upwards = (_direction(new, old) or "higher") == "higher"
    return Demand.STRICTER if (step > 0) == (upwards or fall) else Demand.LOOSER


def _redefined(old: Statement, new: Statement) -> bool:
    """Return whether other people are counted than before (城镇登记失业 and 户籍城乡登记失业)."""
    words = terms().populations
    one, two = said(words, old.indicator), said(words, new.indicator)
    return bool(one and two) and one != two


def _words(old: Statement, new: Statement) -> Judgement:
    a, b = old.quantity.comparator, new.quantity.comparator
    one, two = _bare(old), _bare(new)
    if _redefined(old, new):
        return Judgement(change=Change.REWORDED, demand=Demand.UNCLEAR, reason="指标口径调整")
    if one == two or (a is b and a in _RELATIVE and _core(one) == _core(two)):
        return Judgement(change=Change.UNCHANGED, demand=Demand.SAME, reason="表述未变")
    if a in _RELATIVE and b in _RELATIVE and a is not b:
        return Judgement(change=Change.REWORDED, demand=Demand.UNCLEAR, reason="比较对象或要求改写")
    return Judgement(change=Change.REWORDED, demand=Demand.UNCLEAR, reason="表述调整")


def _bare(statement: Statement) -> str:
    """Return what a demand in words asks, without its indicator, synonyms made one."""
    text = statement.passage.text.replace(statement.indicator, "")
    known = terms()
    for written, meant in known.synonyms:
        text = text.replace(written, meant)
    for word in known.empty:
        text = text.replace(word, "")
    return _PUNCTUATION.sub("", text)


def _core(text: str) -> str:
    return _PLAIN.sub("", text)
