"""An amount as a text demands or states it."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Comparator(StrEnum):
    """How the number binds."""

    EQUAL = "="
    AT_LEAST = ">="
    AT_MOST = "<="
    MORE = ">"
    LESS = "<"
    ABOUT = "~"
    RANGE = "range"
    SYNC = "sync"
    """与…同步"""
    BETTER_THAN_AVERAGE = "better_than_average"
    """高于、不低于…平均水平"""
    ASSIGNED = "assigned"
    """完成…下达目标"""
    NONE = "none"
    """Words that set no bound."""


class Measure(StrEnum):
    """What kind of amount it is."""

    GROWTH = "growth"
    LEVEL = "level"
    INCREMENT = "increment"
    QUALITATIVE = "qualitative"


class Strength(StrEnum):
    """How firmly it is meant."""

    STRIVE = "strive"
    """力争、努力"""
    ENSURE = "ensure"
    """确保"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One amount read from a stretch of text."""

    value: Decimal | None
    """As written, in the unit written; `None` for words without a number. A fall in growth is negative."""
    high: Decimal | None = None
    """Upper end of a range."""
    unit: str | None = None
    """As written: `%`, `个百分点`, `亿元`, `万人`, `平方米/千人`; `None` for a bare number or words."""
    comparator: Comparator = Comparator.EQUAL
    measure: Measure = Measure.LEVEL
    strength: Strength | None = None
    baseline: str | None = None
    """What it is measured against, as written (比上年, 从54万亿元, 五年来); `None` where not stated."""
    start: int
    """Offset of the first character in the text given to the parser (comparator and verb included)."""
    end: int
    """Offset after the last."""
