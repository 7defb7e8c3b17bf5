"""Read the amounts of one clause of a table cell: what cells write that prose does not.

Cells have signs for words (≥98%, -0.5%), begin with the time they speak of (到2025年末…) and give shares of things that
are no shares: 6% of an amount is its growth.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from reportkit.lexicon import lexicon
from reportkit.model import Comparator, Measure, Quantity
from reportkit.text.folding import fold
from reportkit.text.quantities import Context, quantities

TIME = re.compile(
    r"^(?:(?:到|至|截至)?\d{4}年(?:末|底|前)?|(?P<period>前[一二两三四五\d]年|五年)(?:累计)?(?=[^\d]))[，、]?"
)
SYMBOL = re.compile(r"^(?P<sign>[≥≧≤≦<>]|-|±)=?(?=\d)")
COMPARATORS = {
    "≥": Comparator.AT_LEAST,
    "≧": Comparator.AT_LEAST,
    "≤": Comparator.AT_MOST,
    "≦": Comparator.AT_MOST,
    "<": Comparator.LESS,
    ">": Comparator.MORE,
}


SPAN = re.compile(r"(\d+(?:\.\d+)?)(?:-|~|至|到)(\d+(?:\.\d+)?)(?:左右)?")


class Lead(NamedTuple):
    """What stands before the amount in a clause."""

    end: int
    """Offset in the clause after the time."""
    period: str | None
    """Words of a time that is not the column's year: 前两年."""
    sign: str
    """Sign right before the number, empty where there is none."""


def amounts(text: str, context: Context) -> tuple[Quantity, ...]:
    """Return the amounts and relative demands of a clause; offsets are those of `text`."""
    lead = _lead(text)
    read = quantities(text[lead.end :], context)
    return tuple(_adjusted(_spanned(text[lead.end :], read), lead, context))


def _spanned(text: str, read: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return one range for a cell that is nothing but `5—6`."""
    if len(read) != 2 or not SPAN.fullmatch(fold(text).text):
        return read
    low, high = read
    return (replace(low, high=high.value, comparator=Comparator.RANGE, end=high.end),)


def _lead(text: str) -> Lead:
    folded = fold(text)
    time = TIME.match(folded.text)
    start = time.end() if time else 0
    symbol = SYMBOL.match(folded.text[start:])
    return Lead(folded.offsets[start], time["period"] if time else None, symbol["sign"] if symbol else "")


def _adjusted(read: tuple[Quantity, ...], lead: Lead, context: Context) -> Iterator[Quantity]:
    for index, quantity in enumerate(read):
        moved = replace(
            quantity,
            start=quantity.start + lead.end,
            end=quantity.end + lead.end,
            baseline=quantity.baseline or lead.period,
        )
        yield _grown(_signed(moved, lead.sign) if index == 0 else moved, context.name)


def _signed(quantity: Quantity, sign: str) -> Quantity:
    if quantity.value is None:
        return quantity
    if sign == "-" and quantity.value > 0 and quantity.high is None:
        return replace(quantity, value=-quantity.value)
    if quantity.comparator is Comparator.EQUAL and sign in COMPARATORS:
        return replace(quantity, comparator=COMPARATORS[sign])
    return quantity


def _grown(quantity: Quantity, name: str) -> Quantity:
    """Return a share of what the lexicon knows as an amount or a count as its growth."""
    if quantity.unit != "%" or quantity.measure is not Measure.LEVEL:
        return quantity
    indicator = lexicon().indicator(name)
    is_share = indicator is None or indicator.kind not in ("amount", "count")
    return quantity if is_share else replace(quantity, measure=Measure.GROWTH)
