"""Growth, level or increment: what kind of amount a number with these words around it is.

Signs are asked in turn, the surest first; the first that knows decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportkit.model import Measure
from reportkit.text.amounts import Amount, Kind
from reportkit.text.phrases import Lead, strip_left
from reportkit.text.words import holds, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """An amount with the words around it."""

    amount: Amount
    lead: Lead
    """What stands before it."""
    tail: str
    """The folded words behind it in its segment."""
    carried: bool
    """Whether it is linked to an amount that was made or added."""
    plan: bool
    """Whether the text looks ahead, where a bare count is something to be done."""


def measure_of(around: Around) -> Measure:
    """Return what kind of amount this is."""
    return next((measure for sign in _SIGNS if (measure := sign(around))), Measure.LEVEL)


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


def _by_unit(around: Around) -> Measure | None:
    """Percentage points and 翻一番 grow; percentages and multiples grow with a verb; densities are levels."""
    amount, lead = around.amount, around.lead
    if amount.growth or amount.unit == "个百分点":
        return Measure.GROWTH
    if amount.kind in (Kind.RATIO, Kind.MULTIPLE):
        grows = lead.verb in ("rise", "fall") or acts_on_name(lead)
        named = amount.kind is Kind.RATIO and words("nouns.growth").last_of(lead.name)
        return Measure.GROWTH if grows or named else Measure.LEVEL
    return None


def _by_addition(around: Around) -> Measure | None:
    """增加 and 新增 make a step of any amount, money too."""
    if around.lead.verb == "rise":
        return Measure.INCREMENT
    reached = around.lead.verb == "reach" and around.amount.kind is Kind.MONEY
    added = words("verbs.added").first_of(strip_left(around.lead.name))
    return Measure.INCREMENT if added and not reached else None


def _of_money(around: Around) -> Measure | None:
    """Money is a level, saved and cut money too, unless more of it is added."""
    if not _is_money(around):
        return None
    more = (around.carried and not around.lead.name) or acts_on_name(around.lead) == "rise"
    return Measure.INCREMENT if more else Measure.LEVEL


def _is_money(around: Around) -> bool:
    """Whether the amount is money, written out or meant (授信额度50亿)."""
    amount = around.amount
    if amount.kind is Kind.MONEY:
        return True
    bare = amount.kind is Kind.BARE and (amount.unit or "").endswith(("亿", "万"))
    return bare and holds("money_nouns.words", around.lead.name + around.tail)


def _by_removal(around: Around) -> Measure | None:
    """What is reduced by a count is a step; its name carries the direction."""
    return Measure.INCREMENT if around.lead.verb == "fall" else None


_PER = re.compile("每[百千万十]|人均|户均")


def _by_density(around: Around) -> Measure | None:
    """Lengths of life, concentrations and what is counted per head are levels."""
    amount = around.amount
    dense = amount.kind in (Kind.PHYSICAL, Kind.DURATION) or "/" in (amount.unit or "")
    return Measure.LEVEL if dense or _PER.search(around.lead.name) else None


def _by_name(around: Around) -> Measure | None:
    """The end of the name says whether it counts steps (新增就业) or a stock (人数, 里程)."""
    amount, lead, name = around.amount, around.lead, around.lead.name
    if (amount.unit or "").endswith("人次"):
        return Measure.INCREMENT if _finished(around) else Measure.LEVEL
    steps = words("nouns.step_end").last_of(name) or holds("verbs.added", name)
    if steps or (around.carried and not lead.verb):
        return Measure.LEVEL if amount.kind is Kind.SERVICE and not _made(lead) else Measure.INCREMENT
    if words("nouns.stock").last_of(name) and not words("verbs.made").first_of(strip_left(name)):
        return Measure.LEVEL
    return None


def _finished(around: Around) -> bool:
    """Whether a service in 人次 is one trained or a task done; other services are volumes."""
    words_around = around.lead.name + around.tail
    return around.lead.verb_word in _MAKING or holds("nouns.step_service", words_around)


_MAKING = frozenset({"完成", "实现", "完成了", "实现了", "设立", "新增", "新安排"})


def _by_verb(around: Around) -> Measure | None:
    """Reaching, giving and serving are levels; making and finishing are steps."""
    lead = around.lead
    if lead.verb == "reach" and lead.verb_word != "实现":
        return Measure.LEVEL
    if lead.verb == "give" and lead.verb_word not in _MAKING and "新" not in lead.adverbs:
        return Measure.LEVEL
    serves = words("verbs.level").first_of(strip_left(lead.name))
    if serves or (not lead.name and "在" in lead.adverbs):
        return Measure.LEVEL
    return Measure.INCREMENT if _made(lead) else None


def _made(lead: Lead) -> bool:
    if lead.verb_word in _MAKING or (lead.verb == "give" and "新" in lead.adverbs):
        return True
    return holds("verbs.made", lead.name) and not holds("verbs.level", lead.name)


def _by_subject(around: Around) -> Measure | None:
    """A count at the head of its clause: what those counted do or undergo decides."""
    name = around.lead.name
    if not around.tail or (name and not name.endswith(("等", "、", "中", "内"))):
        return None
    if holds("verbs.happened", around.tail):
        return Measure.INCREMENT
    return Measure.INCREMENT if around.plan and not holds("verbs.level", around.tail) else Measure.LEVEL


def _by_half(around: Around) -> Measure | None:
    """Nothing says it: services are levels, what is ahead is to be done, what is past was where its name says so."""
    if around.amount.kind is Kind.SERVICE:
        return Measure.LEVEL
    return Measure.INCREMENT if around.plan or holds("nouns.step", around.lead.name) else None


_SIGNS: tuple[Callable[[Around], Measure | None], ...] = (
    _by_unit,
    _by_addition,
    _of_money,
    _by_removal,
    _by_density,
    _by_name,
    _by_verb,
    _by_subject,
    _by_half,
)
