"""Numbers that state nothing: names, dates, ages, thresholds, sizes, slogans. Each is passed over with a reason."""

import re
from enum import StrEnum

from reportkit.model import Comparator, Measure
from reportkit.text.amounts import Amount, Kind
from reportkit.text.clauses import Enclosed, Stretch
from reportkit.text.phrases import lead, strip_left
from reportkit.text.quantities import Reading
from reportkit.text.words import holds, words


class Reason(StrEnum):
    """Why a number was passed over."""

    QUOTED = "quoted"
    """It stands in quotation marks or a title."""
    BRACKETED = "bracketed"
    """It stands in brackets and adds nothing there."""
    ORDINAL = "ordinal"
    """It counts the order of things or is part of a name."""
    SPAN = "span"
    """It is a length of time."""
    AGE = "age"
    POPULATION = "population"
    """It says how many people there are."""
    THRESHOLD = "threshold"
    """It bounds a class of things (30万千瓦以下机组)."""
    SIZE = "size"
    """It describes one thing (总投资12亿元的项目)."""
    IN_WORDS = "in_words"
    """A small number in words that names rather than counts (三大攻坚战)."""
    NAMELESS = "nameless"
    """Nothing says what it is of."""


def of_place(text: str, amount: Amount, around: Enclosed) -> Reason | None:
    """Return why an amount is silent by its place alone, `None` where it may speak."""
    mark = around.mark_at(amount.start)
    if mark in ("“", "‘", "《", "〈", "「", "["):
        return Reason.QUOTED
    if mark == "（" and not _speaks_in_brackets(text, amount):
        return Reason.BRACKETED
    if amount.kind is Kind.DURATION and not _LASTS.search(text, max(amount.start - 24, 0), amount.start):
        return Reason.SPAN
    if _names_or_orders(text, amount):
        return Reason.ORDINAL
    return Reason.SIZE if _sizes_a_thing(text, amount) else None


def _names_or_orders(text: str, amount: Amount) -> bool:
    """Whether the words touching the number make it a name, a date or an order."""
    before, after = words("silent.before"), words("silent.after")
    return bool(
        before.last_of(text[max(amount.start - before.longest, 0) : amount.start])
        or after.first_of(text[amount.end : amount.end + after.longest])
        or _YEAR.match(text, amount.start)
    )


def _sizes_a_thing(text: str, amount: Amount) -> bool:
    """Whether the number says how large the thing behind it is (总投资50亿元的项目)."""
    described = amount.kind in _BOUNDING and text.startswith("的", amount.end)
    return described and _SIZED.search(text, max(amount.start - 8, 0), amount.start) is not None


_LASTS = re.compile(
    r"(?:寿命|年限|平均年龄|天数)[^，。；]{0,18}$|[期时间限程日][^，。；]{0,6}(?:[到至为]|缩短|压缩|压减|减少|缩减|提速|控制在|不超过|平均|由|从)[^，。；]{0,4}$"
)


_SIZED = re.compile(r"(?:投资|投资额|占地|面积|年产|产值|营收|规模|价值|金额|总额|总价)(?:约|超|近|达|逾|超过|达到)?$")


def bounds_a_class(text: str, amount: Amount, following: Amount) -> bool:
    """Whether an amount only bounds what the next one counts (产值10亿元以上企业5家)."""
    between = text[amount.end : following.start]
    if following.kind is Kind.RATIO or not _NOUN_BETWEEN.match(between):
        return False
    if amount.comparator in (Comparator.AT_LEAST, Comparator.AT_MOST):
        return amount.kind in _BOUNDING
    above = amount.comparator is Comparator.MORE or text[amount.start - 1 : amount.start] in ("超", "过")
    return above and amount.kind in (Kind.MONEY, Kind.BARE) and between.startswith(("企业", "项目", "的企业", "的项目"))


def only_scopes(text: str, clause: Stretch, amount: Amount, following: Amount) -> bool:
    """Whether a count at a clause's head only says whose growth the next amount is (31个省份接待费减少26%)."""
    if amount.kind not in (Kind.COUNT, Kind.PERSON) or strip_left(text[clause.start : amount.start]):
        return False
    between = text[amount.end : following.start]
    said = lead(between)
    if said.verb is None and words("nouns.ends").last_of(between) and following.kind is Kind.MONEY:
        return not any(holds(path, between) for path in ("verbs.give", "verbs.made"))
    moves = said.verb in ("rise", "fall", "reach") and said.verb_word != "实现"
    return "、" not in between and moves and len(said.name) >= 2


_BOUNDING = (Kind.MONEY, Kind.AREA, Kind.DURATION, Kind.PHYSICAL)
_NOUN_BETWEEN = re.compile(r"的?[^，。；、]{2,16}$")
_YEAR = re.compile(r"(?:19|20)\d\d年")
_GROWS = re.compile(r"(?:增长|下降|提高|上升|减少|增加|上涨|降低|同比[增降])[^，（）]{0,4}$")


def _speaks_in_brackets(text: str, amount: Amount) -> bool:
    return bool(_GROWS.search(text[max(amount.start - 10, 0) : amount.start]))


def of_words(reading: Reading, head: str) -> Reason | None:
    """Return why an amount is silent by the words around it, `None` where it speaks."""
    checks = (_of_a_plan, _span, _population, _in_words, _threshold, _size)
    return next((reason for check in checks if (reason := check(reading, head))), None)


def _of_a_plan(reading: Reading, _head: str) -> Reason | None:
    """Percent of a plan done (完成年度目标的102%), places won (上升2位), and 零增长 before a noun (零增长行动)."""
    amount = reading.segment.amount
    if amount.growth and amount.value == 0 and reading.tail:
        return Reason.ORDINAL
    if amount.unit in ("名", "位") and reading.lead.verb in ("rise", "fall") and not reading.tail:
        return Reason.ORDINAL
    return Reason.ORDINAL if amount.kind is Kind.RATIO and _OF_PLAN.search(reading.lead.name) else None


def _span(reading: Reading, head: str) -> Reason | None:
    """Ages and lengths of time, but for lengths of life and what is made shorter."""
    amount = reading.segment.amount
    if amount.kind is not Kind.DURATION or words("nouns.lifetimes").last_of(head):
        return None
    unit = (amount.unit or "").lstrip("万亿千百")
    if unit in ("岁", "年", "个月"):
        return Reason.AGE if unit == "岁" else Reason.SPAN
    moved = reading.lead.verb in ("rise", "fall", "reach") or reading.lead.comparator is not None
    return None if moved and head and not reading.tail else Reason.SPAN


_OF_PLAN = re.compile(r"(?:目标|任务|计划|预算|时序进度)$")


def _population(reading: Reading, head: str) -> Reason | None:
    if reading.lead.verb or reading.segment.amount.kind not in (Kind.BARE, Kind.PERSON):
        return None
    if words("population.words").first_of(reading.tail) and not holds("verbs.made", head):
        return Reason.POPULATION
    return Reason.POPULATION if "人口" in (reading.unit or "") and not head else None


def _in_words(reading: Reading, head: str) -> Reason | None:
    """Chinese numerals count only where something is made by them; shares need a verb or a bound."""
    amount = reading.segment.amount
    if not amount.in_words:
        return None
    if amount.kind in (Kind.RATIO, Kind.MULTIPLE):
        if head.startswith("占") or reading.tail.startswith(("用于", "投向", "来自")):
            return None
        bound = reading.lead.verb or reading.lead.comparator or amount.comparator
        return None if bound and (reading.lead.verb or not reading.tail) else Reason.IN_WORDS
    made = reading.measure is Measure.INCREMENT and _wins(reading, head)
    counted = amount.kind in (Kind.COUNT, Kind.PERSON) and amount.value >= 2 and len(reading.tail) >= 3
    return None if made and counted else Reason.IN_WORDS


def _wins(reading: Reading, head: str) -> bool:
    """Whether something is won or founded right before the number, or the things themselves stand between."""
    if reading.lead.verb_word in words("verbs.won") or words("verbs.won").last_of(reading.lead.name):
        return True
    return "、" in head and words("verbs.won_by_name").first_of(head) is not None


def _threshold(reading: Reading, head: str) -> Reason | None:
    amount = reading.segment.amount
    if amount.comparator not in (Comparator.AT_LEAST, Comparator.AT_MOST) or not reading.tail:
        return None
    if reading.tail[0] in "、，（）；" or reading.lead.verb in ("rise", "fall", "reach"):
        return None
    if amount.kind is Kind.MONEY or head.endswith("的"):
        return Reason.THRESHOLD
    measured = amount.kind in (Kind.AREA, Kind.DURATION, Kind.PHYSICAL)
    counts = amount.comparator is Comparator.AT_LEAST and holds("verbs.made", head)
    return Reason.THRESHOLD if measured and not counts else None


def _size(reading: Reading, head: str) -> Reason | None:
    amount = reading.segment.amount
    if holds("composition.words", head) and amount.kind is not Kind.RATIO:
        return Reason.SIZE
    described = "的" in reading.lead.adverbs and reading.lead.verb is None and bool(reading.tail)
    if _measures_a_thing(reading, head) or (described and amount.kind in (Kind.COUNT, Kind.PERSON)):
        return Reason.SIZE
    if reading.measure is Measure.GROWTH or amount.kind is Kind.RATIO or not reading.tail.startswith("的"):
        return None
    if reading.lead.verb == "give":
        return None
    sized = amount.kind in (Kind.MONEY, Kind.AREA, Kind.PHYSICAL) or not holds("verbs.made", head)
    return Reason.SIZE if sized else None


def _measures_a_thing(reading: Reading, head: str) -> bool:
    """Whether a length or an area stands between a place and a thing, without a verb (站前250米高楼)."""
    if reading.segment.amount.kind not in (Kind.AREA, Kind.PHYSICAL) or reading.measure is Measure.GROWTH:
        return False
    if reading.segment.head.start > reading.segment.clause.start:
        return False
    noun = len(reading.tail) >= 2 and reading.tail[0] not in "、，（）；和及与"
    return noun and not reading.segment.linked and not reading.lead.verb and not holds("verbs.made", head)
