"""Growth, level or increment: what kind of amount a number with these words around it is."""

from reportkit.model import Measure
from reportkit.text.amounts import Amount, Kind
from reportkit.text.phrases import Lead, strip_left
from reportkit.text.words import holds, words

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
    if lead.verb == "rise" or words("verbs.added").first_of(strip_left(lead.name)):
        return Measure.INCREMENT
    if is_money(amount, lead, tail):
        return Measure.INCREMENT if carried and not lead.name else Measure.LEVEL
    if lead.verb == "fall":
        return Measure.INCREMENT
    if amount.kind in (Kind.PHYSICAL, Kind.DURATION) or "/" in (amount.unit or ""):
        return Measure.LEVEL
    return _of_count(amount, lead, tail, carried=carried, plan=plan)


def is_money(amount: Amount, lead: Lead, tail: str) -> bool:
    """Return whether the amount is money, written out or meant (授信额度50亿)."""
    if amount.kind is Kind.MONEY:
        return True
    bare = amount.kind is Kind.BARE and (amount.unit or "").endswith(("亿", "万"))
    return bare and holds("money_nouns.words", lead.name + tail)


def _of_ratio(amount: Amount, lead: Lead) -> Measure:
    if lead.verb in ("rise", "fall") or acts_on_name(lead):
        return Measure.GROWTH
    if amount.kind is Kind.RATIO and words("nouns.growth").last_of(lead.name):
        return Measure.GROWTH
    return Measure.LEVEL


def acts_on_name(lead: Lead) -> str | None:
    """Return `rise` or `fall` where the name is what a verb before it raises or cuts (压减项目30%)."""
    if lead.verb is not None:
        return None
    name = strip_left(lead.name)
    for meaning in ("fall", "rise"):
        word = words(f"verbs.{meaning}").first_of(name)
        if word and len(word) >= 2 and len(name) > len(word) and not words("nouns.growth").first_of(name):
            return meaning
    return None


def _of_count(amount: Amount, lead: Lead, tail: str, *, carried: bool, plan: bool) -> Measure:
    """A count: made in the period, or there at its end."""
    name = lead.name
    if words("nouns.step_end").last_of(name) or holds("verbs.added", name) or (carried and not lead.verb):
        return Measure.LEVEL if amount.kind is Kind.SERVICE and not _made(lead) else Measure.INCREMENT
    if words("nouns.stock").last_of(name) and not words("verbs.made").first_of(strip_left(lead.name)):
        return Measure.LEVEL
    if lead.verb == "reach" and lead.verb_word != "实现":
        return Measure.LEVEL
    if lead.verb == "give" and lead.verb_word not in _MAKING and "新" not in lead.adverbs:
        return Measure.LEVEL
    if not name and "在" in lead.adverbs:
        return Measure.LEVEL
    if _made(lead):
        return Measure.INCREMENT
    if tail and (not name or name.endswith(("等", "、", "中", "内"))):
        return _of_subject(tail, plan=plan)
    if amount.kind is Kind.SERVICE:
        return Measure.LEVEL
    return Measure.INCREMENT if plan or holds("nouns.step", name) else Measure.LEVEL


def _of_subject(tail: str, *, plan: bool) -> Measure:
    """A count at the head of its clause: what those counted do or undergo decides."""
    if holds("verbs.happened", tail):
        return Measure.INCREMENT
    return Measure.INCREMENT if plan and not holds("verbs.level", tail) else Measure.LEVEL


def _made(lead: Lead) -> bool:
    if lead.verb_word in _MAKING or (lead.verb == "give" and "新" in lead.adverbs):
        return True
    return holds("verbs.made", lead.name) and not holds("verbs.level", lead.name)


_MAKING = frozenset({"完成", "实现", "完成了", "实现了", "设立", "新增", "新安排"})
