"""What became of last year's targets, by what the new report says was reached."""

from dataclasses import dataclass
from decimal import Decimal

from reportkit.assess.answers import answers_in_words
from reportkit.assess.demand import base_amount, middle, one_measure, one_unit
from reportkit.assess.terms import said, terms
from reportkit.lexicon import lexicon
from reportkit.model import (
    Alignment,
    Comparator,
    Measure,
    Outcome,
    Report,
    Role,
    Statement,
    Verdict,
)

NEAR = Decimal("0.02")
"""How far, of its own size, 左右 may be missed: 6.9 meets 7左右."""
_RELATIVE = frozenset({Comparator.SYNC, Comparator.BETTER_THAN_AVERAGE, Comparator.ASSIGNED})
_CAPS = frozenset({Comparator.AT_MOST, Comparator.LESS})
_REACHED = (Role.ACTUAL, Role.ESTIMATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """A verdict with its reason; the gap where both can be subtracted."""

    verdict: Verdict
    gap: Decimal | None = None
    reason: str


def outcomes(targets: tuple[Statement, ...], new: Report, alignment: Alignment) -> tuple[Outcome, ...]:
    """Return one verdict a target of last year, in the order of the targets."""
    by_id = {statement.id: statement for statement in new.statements}
    answers = {link.old: by_id[link.new] for link in alignment.outcomes}
    told = answers_in_words((target for target in targets if target.id not in answers), new)
    growths = _own_growths(new.statements)
    return tuple(_outcome(target, answers.get(target.id, told.get(target.id)), growths) for target in targets)


def judge_outcome(target: Statement, actual: Statement, growth: Decimal | None = None) -> Verdict:
    """Return whether `actual` reaches `target`.

    Args:
        target: what was demanded.
        actual: what the report says was reached.
        growth: the report's own growth that year in percent, by which 与经济增长同步 is judged.
    """
    return _judged(target, actual, growth).verdict


def _own_growths(statements: tuple[Statement, ...]) -> dict[int | None, Decimal]:
    """Return the growth of the economy a year, as the report states it; the first place wins."""
    found: dict[int | None, Decimal] = {}
    for statement in statements:
        quantity = statement.quantity
        if statement.canonical != terms().growth_indicator or statement.role not in _REACHED:
            continue
        if quantity.measure is Measure.GROWTH and quantity.value is not None and not spans_years(statement):
            found.setdefault(statement.year, quantity.value)
    return found


def spans_years(statement: Statement) -> bool:
    """Return whether a figure covers several years and so settles none of them."""
    baseline, known = statement.quantity.baseline or "", terms()
    words = baseline + statement.passage.text
    over = "累计" in baseline or bool(said(known.many_years, words))
    settled = bool(said(known.every_year, words)) or _stands_at_the_end(statement)
    return over and not settled


def _stands_at_the_end(statement: Statement) -> bool:
    """Return whether a level is what a period ended with (由240元提高到450元), no sum over it."""
    level = statement.quantity.measure is Measure.LEVEL
    return level and bool(said(terms().reached, statement.passage.text))


def _outcome(target: Statement, actual: Statement | None, growths: dict[int | None, Decimal]) -> Outcome:
    judged = _judged(target, actual, growths.get(target.year))
    return Outcome(
        indicator=target.indicator,
        year=target.year,
        target=target,
        actual=actual,
        verdict=judged.verdict,
        gap=judged.gap,
        reason=judged.reason,
    )


def _unclear(reason: str) -> _Judged:
    return _Judged(verdict=Verdict.UNCLEAR, reason=reason)


def _judged(target: Statement, actual: Statement | None, growth: Decimal | None) -> _Judged:
    if actual is None:
        return _unclear("报告没有给出完成情况")
    if target.quantity.value is None:
        return _words(target, actual, growth)
    if actual.quantity.value is None:
        return _told(target, actual) or _unclear("完成情况只有文字，没有数字")
    return _amounts(target, actual)


def _amounts(target: Statement, actual: Statement) -> _Judged:
    wanted, reached = target.quantity, actual.quantity
    goal, got = middle(wanted), middle(reached)
    if goal is None or got is None or not one_measure(target, actual):
        return _unclear("目标与完成的计量方式不同")
    if spans_years(actual):
        return _unclear("多年数字不能说明一年")
    (a, unit_a), (b, unit_b) = base_amount(goal, wanted.unit), base_amount(got, reached.unit)
    if not one_unit(unit_a, unit_b):
        return _unclear("目标与完成的单位不同")
    return _numbers(target, a, b)


def _numbers(target: Statement, goal: Decimal, got: Decimal) -> _Judged:
    wanted = target.quantity
    cap = wanted.comparator in _CAPS or _lower_is_better(target)
    edge = goal
    if wanted.high is not None and wanted.value is not None:
        edge = base_amount(wanted.high if cap else wanted.value, wanted.unit)[0]
    slack = abs(edge) * NEAR if wanted.comparator is Comparator.ABOUT else Decimal(0)
    met = got <= edge + slack if cap else got >= edge - slack
    gap = (got - goal) / base_amount(Decimal(1), wanted.unit)[0]
    if met:
        return _Judged(verdict=Verdict.MET, gap=gap, reason="达到目标")
    return _Judged(verdict=Verdict.MISSED, gap=gap, reason="未达到目标")


def _lower_is_better(target: Statement) -> bool:
    """Return whether the target is a cap in effect: a fall demanded, or an indicator of which less is better."""
    if target.quantity.measure is Measure.GROWTH and (target.quantity.value or 0) < 0:
        return True
    return bool(target.canonical) and lexicon().direction(target.canonical or "") == "lower"


def _words(target: Statement, actual: Statement, growth: Decimal | None) -> _Judged:
    wanted, told = target.passage.text, actual.passage.text
    if actual.role is Role.ESTIMATE or "预计" in told or "待" in told:
        return _unclear("完成情况尚为预计或待定")
    bare = wanted.replace(target.indicator, "").strip("，。保持增长")
    if len(bare) >= 3 and bare in told:
        return _Judged(verdict=Verdict.MET, reason="报告以同样的话说明已达到")
    value = actual.quantity.value
    if value is None:
        return _told(target, actual) or _no_number(target)
    if actual.quantity.measure is not Measure.GROWTH or spans_years(actual):
        return _no_number(target)
    return _by_growth(target, value, growth)


def _told(target: Statement, actual: Statement) -> _Judged | None:
    """Judge a result told in words, `None` where the words do not settle it."""
    known, wanted, words = terms(), target.passage.text, actual.passage.text
    if said(known.missed, words):
        return _Judged(verdict=Verdict.MISSED, reason="报告说明未能实现")
    if said(known.done, words):
        return _Judged(verdict=Verdict.MET, reason="报告说明已经完成")
    rising = said(known.rising, wanted) and said(known.rose, words) and not said(known.fell, words)
    falling = said(known.falling, wanted) and said(known.fell, words) and not said(known.rose, words)
    return _Judged(verdict=Verdict.MET, reason="报告用文字说明已达到") if rising or falling else None


def _no_number(target: Statement) -> _Judged:
    relative = target.quantity.comparator in _RELATIVE
    return _unclear("缺少可比较的数字" if relative else "目标是文字，无法用数字判断")


def _by_growth(target: Statement, value: Decimal, growth: Decimal | None) -> _Judged:
    """Judge words by a growth: 与经济增长同步 by the report's own growth, 稳步增长 and 继续下降 by its sign."""
    known, wanted = terms(), target.passage.text
    if target.quantity.comparator is Comparator.SYNC and said(known.own_growth, wanted):
        if growth is not None and value >= growth:
            return _Judged(verdict=Verdict.MET, reason=f"增速{value}%，不低于经济增长{growth}%")
        return _unclear("增速低于经济增长，同步没有界限" if growth is not None else "报告没有给出经济增速")
    for words, met in ((known.rising, value > 0), (known.falling, value < 0)):
        if said(words, wanted):
            return _Judged(verdict=Verdict.MET if met else Verdict.MISSED, reason="由增速的正负判断")
    return _no_number(target)
