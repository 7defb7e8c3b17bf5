"""Statements made ready for being held against each other: one thing, one period, one base unit."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from reportkit.assess.demand import base_amount
from reportkit.model import Comparator, Finding, Measure, Report, Statement

MOST_LINES = 12
"""Lines one finding names at most."""
_LOOSE = frozenset({Comparator.MORE, Comparator.LESS, Comparator.ABOUT, Comparator.RANGE})
_PERIOD = re.compile(r"上半年|下半年|[一二三四]季度|\d+月|前\S?个?[季月]")
_SCOPE = re.compile(
    r"国家|省级|市级|区级|镇级|街镇|全国|全市|全区|全镇|本市|农村|城镇|居民区|企业|个人|行业|规上|规模以上"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One amount a report states as a fact or demands, in its base unit."""

    statement: Statement
    amount: Decimal
    unit: str
    period: str
    """Part of a year the amount covers, empty for the whole."""
    exact: bool
    """Whether the words give the number itself, no bound beside it."""

    @property
    def name(self) -> str:
        """The indicator's name as the source gives it."""
        return self.statement.indicator

    @property
    def line(self) -> int:
        """The line the words start on."""
        return self.statement.line

    @property
    def measure(self) -> Measure:
        """What kind of amount it is."""
        return self.statement.quantity.measure

    @property
    def kind(self) -> tuple[object, ...]:
        """What two amounts must share to speak of one time in one way."""
        yearly = "年均" in self.statement.passage.text
        return self.statement.year, self.period, self.measure, self.unit, yearly


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What the rules read: a report and the amounts it tells."""

    report: Report
    told: tuple[Told, ...]
    """In the order of the document."""


def ledger_of(report: Report) -> Ledger:
    """Return every amount the report tells with its number."""
    told = tuple(_told(statement) for statement in report.statements if statement.quantity.value is not None)
    return Ledger(report=report, told=told)


def _told(statement: Statement) -> Told:
    quantity = statement.quantity
    amount, unit = base_amount(quantity.value or Decimal(0), quantity.unit)
    period = _PERIOD.search((quantity.baseline or "") + statement.passage.text)
    return Told(
        statement=statement,
        amount=amount,
        unit=unit,
        period=period.group() if period else "",
        exact=quantity.comparator not in _LOOSE and quantity.high is None and "调整" not in statement.passage.text,
    )


def scopes(name: str) -> frozenset[str]:
    """Return the words of a name that say whose amount it is."""
    return frozenset(_SCOPE.findall(name))


def quoted(told: Told) -> str:
    """Return the words with their line, as a message shows them."""
    words = told.statement.passage.text
    named = words if len(words) > len(told.statement.quantity.unit or "") + 8 else f"{told.name}{words}"
    return f"“{named}”（第{told.line}行）"


def finding(code: str, message: str, sides: Iterable[Told], confidence: float) -> Finding:
    """Return a finding on the lines of `sides`, the first ones where there are many: give both sides in turn."""
    lines = list(dict.fromkeys(told.line for told in sides))[:MOST_LINES]
    return Finding(code=code, message=message, old_lines=tuple(sorted(lines)), new_lines=(), confidence=confidence)


def last_digit(*told: Told) -> Decimal:
    """Return the size of the coarsest last digit as written, in base units."""
    steps = []
    for one in told:
        value = one.statement.quantity.value or Decimal(1)
        scale = one.amount / value if value else Decimal(1)
        steps.append(scale.scaleb(int(value.as_tuple().exponent)))
    return max(steps)
