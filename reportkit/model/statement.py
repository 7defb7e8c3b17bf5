"""A statement: one indicator, one year, one amount, one role, one quote."""

from dataclasses import dataclass
from enum import StrEnum

from reportkit.model.quantity import Quantity
from reportkit.model.source import Passage


class Role(StrEnum):
    """What a statement does with its amount."""

    TARGET = "target"
    ACTUAL = "actual"
    ESTIMATE = "estimate"
    BASELINE = "baseline"


class Bindingness(StrEnum):
    """约束性 and 预期性."""

    BINDING = "binding"
    ANTICIPATORY = "anticipatory"


class Progress(StrEnum):
    """A mid-term table's flag, by the table's own legend."""

    AHEAD = "ahead"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing a report states or demands, with the words that say so."""

    id: str
    """`x1`, `x2` … in document order."""
    indicator: str
    """Name as the source gives it, with the words that tell it from its neighbours; at most 40 characters."""
    canonical: str | None
    """Lexicon name, `None` where the lexicon does not know it."""
    year: int | None
    """The year the amount belongs to; for a period its last year."""
    role: Role
    quantity: Quantity
    """Its offsets refer to `passage.text`."""
    bindingness: Bindingness | None = None
    progress: Progress | None = None
    passage: Passage
    """The quote, from the joined sentence or cell."""
    section: str | None
    """Section id."""
    table: str | None
    """Table id for a statement from a cell."""
    paragraph: str | None
    """Paragraph id for a statement from prose."""
    line: int
    """Block number on which the quote starts."""
    rule: str
    """Name of the extraction rule that read it."""
