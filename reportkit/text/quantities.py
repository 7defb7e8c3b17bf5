"""The grammar of demands: `增长6%以上` becomes a `Quantity`.

It reads amounts in any stretch of text, a table cell as well as a clause. What an amount is of (its name), which year
it belongs to and whether it states anything at all is not decided here: the extraction rules do that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from reportkit.model import Comparator, Measure, Quantity
from reportkit.text.amounts import Amount, Kind, amounts
from reportkit.text.clauses import Segment, Stretch, clauses, segments
from reportkit.text.demands import relative_demand
from reportkit.text.folding import Folded, fold
from reportkit.text.measures import Around, acts_on_name, measure_of
from reportkit.text.numerals import HUNDRED, plain
from reportkit.text.phrases import Lead, against, lead, strip_left, table_meaning
from reportkit.text.words import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known around the text before it is read."""

    name: str = ""
    """Name of the indicator the amounts belong to; decides growth or level where the words leave it open."""
    unit: str | None = None
    """Unit the column or the name gives (`亿元`), taken where the text writes none."""
    whole: bool = False
    """Whether the whole text is an amount (a table cell): a bare number then counts."""
    plan: bool = False
    """Whether the text looks ahead."""


PLAIN = Context()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One amount of a clause with all that its clause says of it; offsets are those of the folded text."""

    segment: Segment
    lead: Lead
    measure: Measure
    comparator: Comparator
    value: Decimal
    high: Decimal | None
    unit: str | None
    base: Stretch | None
    """`从54万亿元` of a 从…增加到 pair."""
    tail: str
    """Folded words behind the amount in its segment."""
    made: bool
    """Whether something is made, added or done by this amount, so that a linked one without a verb is as well."""


_FROM = re.compile(r"(?:从|由)[^，。；、]{0,10}$")
_TO = re.compile(
    r"^(?:[^，。；、]{0,8}?)(?:到|至|为|成)(?:20\d\d年的)?[^，。；、\d]{0,6}$|^(?:增长|提高|提升|上升|下降|扩大)?[^，。；、\d]{0,2}$"
)


def readings(text: str, clause: Stretch, inside: Sequence[Amount], *, plan: bool) -> Iterator[Reading]:
    """Yield what a clause of folded `text` says of each amount `inside` it, left to right."""
    bases, kept = _pairs(text, clause, inside)
    before: Reading | None = None
    for segment in segments(text, clause, kept):
        chained = before if segment.linked else None
        before = _reading(text, segment, bases.get(segment.amount.start), chained, plan=plan)
        yield before


def _pairs(text: str, clause: Stretch, inside: Sequence[Amount]) -> tuple[dict[int, Stretch], list[Amount]]:
    """Find 从X增加到Y: the first amount becomes the base of the second, keyed by where the second starts."""
    bases: dict[int, Stretch] = {}
    kept: list[Amount] = []
    for index, amount in enumerate(inside):
        following = inside[index + 1] if index + 1 < len(inside) else None
        begin = inside[index - 1].end if index else clause.start
        if following and (start := _base_start(text, begin, amount, following)) is not None:
            bases[following.start] = Stretch(start=start, end=amount.end)
        elif amount.unit is not None or amount.start in bases:
            kept.append(amount)
    return bases, kept


def _base_start(text: str, begin: int, amount: Amount, following: Amount) -> int | None:
    """Where a base starts that the next amount moves on from (从54万亿元增加到…, 现行16%的税率降至…)."""
    between = text[amount.end : following.start]
    if not between:
        return None
    if _OF.match(between):
        return amount.start
    found = _FROM.search(text, begin, amount.start)
    return found.start() if found and _TO.match(between) else None


_OF = re.compile(r"的[^，。；、\d]{1,8}(?:降低?|提高|提升|增加?|上?升|上?调|减少?|压减|缩短)[至到为]$")


def _reading(text: str, segment: Segment, base: Stretch | None, chained: Reading | None, *, plan: bool) -> Reading:
    amount = segment.amount
    if base is not None and base.start < segment.head.start:
        base = None
    said = _said(text, segment, base)
    tail = text[segment.tail.start : segment.tail.end]
    if said.verb_word in _NO_VERB and not strip_left(said.name) and tail:
        said.verb, said.verb_word = None, ""
    if found := _BY.match(tail):
        said.verb, said.verb_word, said.name = table_meaning(found[1]), found[1], found[2]
    if amount.unit == "个百分点":
        against(said)
    if chained and segment.head.start == amount.start and said.verb is None:
        said.verb, said.verb_word = chained.lead.verb, chained.lead.verb_word
    carried = chained is not None and chained.made
    measure = measure_of(Around(amount=amount, lead=said, tail=tail, carried=carried, plan=plan))
    return _settle(segment, said, measure, base, tail)


_NO_VERB = frozenset({"为", "有"})
"""Before a counted subject these only introduce it (为1000户安装, 有1600万人落户)."""
_BY = re.compile(r"的(?:幅度|比例|速度|进度|标准)(增长|提高|提升|下降|降低|压减|削减|压缩|减少)([^，。；、]{2,16})$")
"""按5%的幅度压减支出: verb and name stand behind the amount."""


def _said(text: str, segment: Segment, base: Stretch | None) -> Lead:
    """What the head says; with a base, the verb stands between base and amount and the name before the base."""
    if base is None:
        return lead(text[segment.head.start : segment.amount.start])
    verb = lead(text[base.end : segment.amount.start])
    said = with_name_of(verb, lead(text[segment.head.start : base.start]))
    if verb.verb is None or text[segment.amount.start - 1] in "为到至":
        said.verb, said.verb_word = "reach", "到"
    return said


def with_name_of(verb: Lead, before: Lead) -> Lead:
    """Return what `verb` says with the name and the adverbs that stand before the base."""
    rest = verb.name.removeprefix("的") if verb.name.startswith("的") else ""
    verb.name, verb.adverbs = before.name + rest, verb.adverbs | before.adverbs
    verb.strength = verb.strength or before.strength
    return verb


def _settle(segment: Segment, said: Lead, measure: Measure, base: Stretch | None, tail: str) -> Reading:
    amount = segment.amount
    value, high, unit = amount.value, amount.high, amount.unit
    if amount.kind is Kind.MULTIPLE and measure is Measure.GROWTH:
        value, unit = plain(value * HUNDRED), "%"
    if measure is Measure.GROWTH and "fall" in (said.verb, acts_on_name(said)):
        value, high = -value, -high if high is not None else None
    return Reading(
        segment=segment,
        lead=said,
        measure=measure,
        comparator=_comparator(amount, said),
        value=value,
        high=high,
        unit=_unit(said, amount, unit),
        base=base,
        tail=tail,
        made=measure is Measure.INCREMENT,
    )


def _comparator(amount: Amount, said: Lead) -> Comparator:
    """The word behind the number decides, then the word before it."""
    if amount.high is not None:
        return Comparator.RANGE
    if amount.comparator in (Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.ABOUT):
        return amount.comparator
    return said.comparator or amount.comparator or Comparator.EQUAL


_EACH = re.compile(
    r"(?:常住人口|户籍人口|人口)?每(千人|万人|百人|十万人|百户|平方公里|百平方公里)(?:常住人口|户籍人口|人口)?$"
)


def _unit(said: Lead, amount: Amount, unit: str | None) -> str | None:
    """每千人 right before the number belongs to the unit: 平方米/千人."""
    found = _EACH.search(said.name) if said.name and amount.kind is not Kind.RATIO else None
    if not found or unit is None:
        return unit
    before = lead(said.name[: found.start()])
    said.name, said.verb = before.name, said.verb or before.verb
    return f"{unit}/{found[1]}"


def quantities(text: str, context: Context = PLAIN) -> tuple[Quantity, ...]:
    """Return the amounts and relative demands in `text`, in reading order; offsets are those of `text`."""
    folded = fold(text)
    whole = Stretch(start=0, end=len(folded.text))
    found = [_with_unit(amount, context) for amount in amounts(folded.text)]
    read: list[Quantity] = []
    for clause in clauses(folded.text, whole):
        inside = [amount for amount in found if clause.start <= amount.start < clause.end]
        read.extend(
            quantity(folded, _named(reading, context))
            for reading in readings(folded.text, clause, inside, plan=context.plan)
        )
        if demand := relative_demand(folded.text[clause.start : clause.end]):
            start, end = folded.back(clause.start, clause.end)
            read.append(Quantity(value=None, comparator=demand, measure=Measure.QUALITATIVE, start=start, end=end))
    return tuple(read)


def _with_unit(amount: Amount, context: Context) -> Amount:
    if amount.kind is not Kind.BARE or not context.whole or context.unit is None:
        return amount
    unit = f"{amount.unit or ''}{context.unit}"
    kind = words("units").meaning.get(context.unit.lstrip("万亿千百"))
    return replace(amount, unit=unit, kind=Kind(kind) if kind in set(Kind) else Kind.COUNT)


def _named(reading: Reading, context: Context) -> Reading:
    """Let the name of the column or row decide growth and level where the cell's own words do not."""
    open_ended = reading.measure is Measure.LEVEL and reading.unit == "%" and reading.lead.verb is None
    if open_ended and words("nouns.growth").last_of(fold(context.name).text):
        return replace(reading, measure=Measure.GROWTH)
    return reading


def quantity(folded: Folded, reading: Reading) -> Quantity:
    """Return the reading as a `Quantity` whose offsets are those of the text `folded` was made from."""
    start, end = folded.back(reading.segment.head.start, reading.segment.amount.end)
    return Quantity(
        value=reading.value,
        high=reading.high,
        unit=reading.unit,
        comparator=reading.comparator,
        measure=reading.measure,
        strength=reading.lead.strength,
        baseline=_baseline(folded, reading),
        start=start,
        end=end,
    )


def _baseline(folded: Folded, reading: Reading) -> str | None:
    if reading.base is not None:
        return folded.text[reading.base.start : reading.base.end]
    return reading.lead.baseline
