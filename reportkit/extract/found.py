"""What reading a sentence hands on: things stated, numbers passed over, and the state between clauses."""

from dataclasses import dataclass

from reportkit.extract.silence import Reason
from reportkit.extract.timing import Frame
from reportkit.lexicon import Lexicon
from reportkit.model import Comparator
from reportkit.text.clauses import Enclosed, Stretch
from reportkit.text.quantities import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """One thing a sentence states, in folded text."""

    name: str
    reading: Reading | None
    """`None` for a demand in words."""
    comparator: Comparator
    frame: Frame
    quote: Stretch
    named_at: int
    """Where the name starts in the quote, adverbs left out; the quote's start where it stands elsewhere."""
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A number that states nothing, and why."""

    quote: Stretch
    reason: Reason


@dataclass(slots=True)
class State:
    """What one clause hands on to the next."""

    frame: Frame
    name: str = ""
    """The subject last named."""
    names: tuple[str, ...] = ()
    """Every name the clause before stated, in order."""
    before: str = ""
    """The folded words of the clause before."""
    grows: bool = False
    """Whether the amount last stated was a growth."""
    verb: str = ""
    """The verb of the names in the chain so far (退出…、…)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a sentence stands in."""

    text: str
    """The whole folded paragraph."""
    around: Enclosed
    lexicon: Lexicon
