"""What became of a demand: pure functions from two statements to a change, a demand and a difference."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reportkit.lexicon import lexicon
from reportkit.model import Change, Comparator, Demand, Measure, Quantity, Statement

_SCALES = (("万亿", 12), ("千亿", 11), ("百亿", 10), ("亿", 8), ("千万", 7), ("百万", 6), ("万", 4), ("千", 3))
_AREAS = {"公顷": (Decimal(15), "亩")}
_FLOOR = {Comparator.AT_LEAST: 1, Comparator.MORE: 1, Comparator.AT_MOST: -1, Comparator.LESS: -1}
_RELATIVE = frozenset({Comparator.SYNC, Comparator.BETTER_THAN_AVERAGE, Comparator.ASSIGNED})
_SYNONYMS = (("下降", "减少"), ("指标", "目标"), ("和", "与"), ("及", "与"), ("增速", "增长"), ("平均水平", "平均"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How two statements of one indicator differ."""

    change: Change
    demand: Demand
    delta: Decimal | None = None
    unit: str | None = None
    relative: Decimal | None = None
    reason: str


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


def middle(quantity: Quantity) -> Decimal | None:
    """Return the number a quantity is compared by: the middle of a range."""
    if quantity.value is None:
        return None
    return quantity.value if quantity.high is None else (quantity.value + quantity.high) / 2


def judge(old: Statement, new: Statement) -> Judgement:
    """Return what became of `old` in `new`; both speak of one indicator."""
    a, b = old.quantity, new.quantity
    first, second = middle(a), middle(b)
    if first is None and second is None:
        return _words(old, new)
    if first is None or second is None:
        return Judgement(change=Change.INCOMPARABLE, demand=Demand.UNCLEAR, reason="一方是数字，一方是文字，不可比")
    (one, unit_one), (two, unit_two) = base_amount(first, a.unit), base_amount(second, b.unit)
    if a.measure is not b.measure and Measure.QUALITATIVE not in (a.measure, b.measure):
        return Judgement(change=Change.INCOMPARABLE, demand=Demand.UNCLEAR, reason="计量方式不同，不可比")
    if unit_one != unit_two and unit_one and unit_two:
        return Judgement(change=Change.INCOMPARABLE, demand=Demand.UNCLEAR, reason="单位不同，不可比")
    if one == two:
        return _same_number(old, new)
    return _moved(old, new, one, two)


def _moved(old: Statement, new: Statement, one: Decimal, two: Decimal) -> Judgement:
    raised = two > one
    change = Change.RAISED if raised else Change.LOWERED
    direction = _direction(new, old)
    demand = {
        "higher": Demand.STRICTER if raised else Demand.LOOSER,
        "lower": Demand.LOOSER if raised else Demand.STRICTER,
    }
    rate = (new.quantity.unit or "") in ("%", "％", "个百分点", "百分点", "‰")
    scale = base_amount(Decimal(1), new.quantity.unit)[0]
    delta = (two - one) / scale
    word = "提高" if raised else "降低"
    return Judgement(
        change=change,
        demand=demand.get(direction or "", Demand.UNCLEAR),
        delta=delta,
        unit="percentage_point" if rate else new.quantity.unit,
        relative=None if rate or not one else ((two - one) / abs(one) * 100).quantize(Decimal("0.1")),
        reason=f"数值{word}",
    )


def _direction(*statements: Statement) -> str | None:
    known = lexicon()
    for statement in statements:
        if statement.canonical:
            found = known.direction(statement.canonical)
            if found:
                return found
    return None


def _same_number(old: Statement, new: Statement) -> Judgement:
    a, b = old.quantity, new.quantity
    renamed = bool(old.canonical and new.canonical and old.canonical != new.canonical)
    if a.comparator is b.comparator and (a.high is None) == (b.high is None) and not renamed:
        return Judgement(change=Change.UNCHANGED, demand=Demand.SAME, reason="数值与要求都未变")
    step = _FLOOR.get(b.comparator, 0) - _FLOOR.get(a.comparator, 0)
    direction = _direction(new, old) or ("higher" if step else "")
    stricter = (step > 0) == (direction == "higher")
    demand = Demand.UNCLEAR if not step else Demand.STRICTER if stricter else Demand.LOOSER
    return Judgement(change=Change.REWORDED, demand=demand, delta=Decimal(0), unit=b.unit, reason="数值未变，表述调整")


def _words(old: Statement, new: Statement) -> Judgement:
    a, b = old.quantity.comparator, new.quantity.comparator
    one, two = _bare(old), _bare(new)
    if one == two or (a is b and a in _RELATIVE and _core(one) == _core(two)):
        return Judgement(change=Change.UNCHANGED, demand=Demand.SAME, reason="表述未变")
    if a in _RELATIVE and b in _RELATIVE and a is not b:
        return Judgement(change=Change.REWORDED, demand=Demand.UNCLEAR, reason="比较对象或要求改写")
    return Judgement(change=Change.REWORDED, demand=Demand.UNCLEAR, reason="表述调整")


def _bare(statement: Statement) -> str:
    text = statement.passage.text.replace(statement.indicator, "")
    for written, meant in _SYNONYMS:
        text = text.replace(written, meant)
    return re.sub(r"[\s，。、；（）()保持要基本]|目标(?=内)", "", text)


def _core(text: str) -> str:
    return re.sub(r"[增长水平完成达到控制在]", "", text)
