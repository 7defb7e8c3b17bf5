"""The grammar of demands: `增长6%以上` becomes a `Quantity`.

It reads amounts in any stretch of text, a table cell as well as a clause. What an amount is of (its name), which year
it belongs to and whether it states anything at all is not decided here: `clauses` and the extraction rules do that.
"""

from dataclasses import dataclass

from reportkit.model import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known around the text before it is read."""

    name: str = ""
    """Name of the indicator the amounts belong to; decides growth or level where the words leave it open."""
    unit: str | None = None
    """Unit the column or the name gives (`（亿元）`), taken where the text writes none."""
    whole: bool = False
    """Whether the whole text is an amount (a table cell): a bare number then counts."""


PLAIN = Context()


def quantities(text: str, context: Context = PLAIN) -> tuple[Quantity, ...]:
    """Return the amounts and relative demands in `text`, in reading order; offsets are those of `text`."""
    del text, context
    return ()
