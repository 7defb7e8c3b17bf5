"""Growth, level or increment: what kind of amount a number with these words around it is."""

from reportkit.model import Measure
from reportkit.text.amounts import Amount, Kind
from reportkit.text.phrases import Lead
from reportkit.text.words import holds, words

_COUNTED = (Kind.COUNT, Kind.PERSON, Kind.AREA, Kind.BARE, Kind.SERVICE)


def measure_of(amount: Amount, lead: Lead, tail: str, *, carried: bool, plan: bool) -> Measure:
    """Return what kind of amount this is.

    Args:
        amount: the amount.
        lead: what stands before it.
        tail: the folded words behind it in its segment.
        carried: whether the segment has no verb and the one before it made or added something.
        plan: whether the text looks ahead, where a bare count is something to be done.
    """
    if amount.growth or amount.unit == "个百分点":
        return Measure.GROWTH
    if amount.kind in (Kind.RATIO, Kind.MULTIPLE):
        return _of_ratio(amount, lead)
    if lead.verb == "rise":
        return Measure.INCREMENT
    if amount.kind is Kind.MONEY:
        return Measure.INCREMENT if carried and not lead.name else Measure.LEVEL
    if lead.verb == "fall":
        return Measure.INCREMENT
    return _of_count(amount, lead, tail, carried=carried, plan=plan)


def _of_ratio(amount: Amount, lead: Lead) -> Measure:
    if lead.verb in ("rise", "fall"):
        return Measure.GROWTH
    if amount.kind is Kind.RATIO and words("nouns.growth").last_of(lead.name):
        return Measure.GROWTH
    return Measure.LEVEL


def _of_count(amount: Amount, lead: Lead, tail: str, *, carried: bool, plan: bool) -> Measure:
    """A count: made in the period, or there at its end."""
    if amount.kind in (Kind.PHYSICAL, Kind.DURATION) or "/" in (amount.unit or ""):
        return Measure.LEVEL
    if words("nouns.step_end").last_of(lead.name):
        return Measure.INCREMENT
    if lead.verb == "reach" and lead.verb_word != "实现":
        return Measure.INCREMENT if holds("verbs.added", lead.name) else Measure.LEVEL
    if lead.verb == "give" and lead.verb_word not in _MAKING:
        return Measure.LEVEL
    if amount.kind is Kind.SERVICE:
        return Measure.INCREMENT if _made(lead) else Measure.LEVEL
    if _made(lead):
        return Measure.INCREMENT
    if not lead.name and not lead.verb and tail:
        return Measure.INCREMENT if holds("verbs.made", tail) and not holds("verbs.level", tail) else Measure.LEVEL
    if carried:
        return Measure.INCREMENT
    if words("nouns.stock").last_of(lead.name):
        return Measure.LEVEL
    return Measure.INCREMENT if plan or holds("nouns.step", lead.name) else Measure.LEVEL


def _made(lead: Lead) -> bool:
    if lead.verb_word in _MAKING:
        return True
    return holds("verbs.made", lead.name) and not holds("verbs.level", lead.name)


_MAKING = frozenset({"完成", "实现", "完成了", "实现了", "设立", "新增"})
