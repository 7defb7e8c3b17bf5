"""What became of last year's targets, by what the new report says was reached."""

from decimal import Decimal

from reportkit.assess.demand import base_amount, middle
from reportkit.lexicon import lexicon
from reportkit.model import (
    Alignment,
    Comparator,
    Measure,
    Outcome,
    Role,
    Statement,
    Verdict,
)

NEAR = Decimal("0.02")
"""How far, of its own size, 左右 may be missed: 6.9 meets 7左右."""
_RELATIVE = frozenset({Comparator.SYNC, Comparator.BETTER_THAN_AVERAGE, Comparator.ASSIGNED})


def outcomes(targets: tuple[Statement, ...], new: tuple[Statement, ...], alignment: Alignment) -> tuple[Outcome, ...]:
    """Return one verdict a target of last year, in the order of the targets."""
    by_id = {statement.id: statement for statement in new}
    answers = {link.old: by_id[link.new] for link in alignment.outcomes}
    return tuple(_outcome(target, answers.get(target.id)) for target in targets)


def judge_outcome(target: Statement, actual: Statement) -> Verdict:
    """Return whether `actual` reaches `target`."""
    return _verdict(target, actual)[0]


def _outcome(target: Statement, actual: Statement | None) -> Outcome:
    verdict, gap, reason = _verdict(target, actual)
    return Outcome(
        indicator=target.indicator,
        year=target.year,
        target=target,
        actual=actual,
        verdict=verdict,
        gap=gap,
        reason=reason,
    )


def _verdict(target: Statement, actual: Statement | None) -> tuple[Verdict, Decimal | None, str]:
    if actual is None:
        return Verdict.UNCLEAR, None, "报告没有给出完成情况"
    wanted, reached = target.quantity, actual.quantity
    if wanted.value is None:
        return _words(target, actual)
    if reached.value is None:
        return Verdict.UNCLEAR, None, "完成情况只有文字，没有数字"
    if reached.baseline and any(word in reached.baseline for word in ("五年", "年均", "累计")):
        return Verdict.UNCLEAR, None, "多年数字不能说明一年"
    goal, got = middle(wanted), middle(reached)
    if goal is None or got is None or wanted.measure is not reached.measure:
        return Verdict.UNCLEAR, None, "目标与完成的计量方式不同"
    (a, unit_a), (b, unit_b) = base_amount(goal, wanted.unit), base_amount(got, reached.unit)
    if unit_a != unit_b:
        return Verdict.UNCLEAR, None, "目标与完成的单位不同"
    scale = base_amount(Decimal(1), wanted.unit)[0]
    return _numbers(target, a, b, (b - a) / scale)


def _numbers(target: Statement, goal: Decimal, got: Decimal, gap: Decimal) -> tuple[Verdict, Decimal | None, str]:
    wanted = target.quantity
    cap = wanted.comparator in (Comparator.AT_MOST, Comparator.LESS) or _lower_is_better(target)
    low = goal
    if wanted.high is not None and wanted.value is not None:
        low = base_amount(wanted.high if cap else wanted.value, wanted.unit)[0]
    slack = abs(low) * NEAR if wanted.comparator is Comparator.ABOUT else Decimal(0)
    met = got <= low + slack if cap else got >= low - slack
    return (Verdict.MET, gap, "达到目标") if met else (Verdict.MISSED, gap, "未达到目标")


def _lower_is_better(target: Statement) -> bool:
    if target.quantity.measure is Measure.GROWTH and (target.quantity.value or 0) < 0:
        return True
    return bool(target.canonical) and lexicon().direction(target.canonical or "") == "lower"


def _words(target: Statement, actual: Statement) -> tuple[Verdict, Decimal | None, str]:
    wanted, said = target.passage.text, actual.passage.text
    if actual.role is Role.ESTIMATE or "预计" in said or "待" in said:
        return Verdict.UNCLEAR, None, "完成情况尚为预计或待定"
    bare = wanted.replace(target.indicator, "").strip("，。保持增长")
    if len(bare) >= 3 and bare in said:
        return Verdict.MET, None, "报告以同样的话说明已达到"
    if target.quantity.comparator in _RELATIVE:
        return Verdict.UNCLEAR, None, "缺少可比较的数字"
    return Verdict.UNCLEAR, None, "目标是文字，无法用数字判断"
