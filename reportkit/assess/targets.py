"""Targets old and new, with what was reached between them, and what is asked next against what was reached."""

from dataclasses import replace
from decimal import Decimal

from reportkit.assess.demand import Judgement, base_amount, judge, middle, one_measure, one_unit
from reportkit.assess.outcomes import spans_years
from reportkit.model import (
    Advance,
    Alignment,
    Change,
    Comparator,
    Demand,
    Flag,
    Outcome,
    Report,
    Statement,
    TargetChange,
    Verdict,
)

FAR_ABOVE = Decimal("0.5")
"""How far, of its own size, a result lies above a target that asked too little."""
_OVER_YEARS = Judgement(
    change=Change.INCOMPARABLE, demand=Demand.UNCLEAR, reason="完成数是多年合计，不能与一年的目标相比"
)


def target_changes(
    old: tuple[Statement, ...], new: tuple[Statement, ...], alignment: Alignment, outcomes: tuple[Outcome, ...]
) -> tuple[TargetChange, ...]:
    """Return one row a target, linked ones in the order of the new side, dropped ones behind.

    Args:
        old: last year's targets.
        new: this year's targets.
        alignment: the links between them.
        outcomes: what became of last year's targets.
    """
    by_old = {statement.id: statement for statement in old}
    partner = {link.new: link.old for link in alignment.targets}
    results = {outcome.target.id: outcome for outcome in outcomes}
    rows = []
    for statement in new:
        before = by_old.get(partner.get(statement.id, ""))
        rows.append(_added(statement) if before is None else _changed(before, statement, results.get(before.id)))
    taken = set(partner.values())
    rows += [_removed(statement, results.get(statement.id)) for statement in old if statement.id not in taken]
    return tuple(rows)


def _added(new: Statement) -> TargetChange:
    judged = Judgement(change=Change.ADDED, demand=Demand.UNCLEAR, reason="上年没有这项目标")
    return _row(None, new, None, judged, (Flag.NEW,))


def _removed(old: Statement, outcome: Outcome | None) -> TargetChange:
    judged = Judgement(change=Change.REMOVED, demand=Demand.UNCLEAR, reason="本年不再提出这项目标")
    silent = outcome is not None and outcome.actual is None
    flags = [Flag.DROPPED_SILENTLY] if silent else []
    if _far_above(outcome):
        flags.append(Flag.FAR_ABOVE_TARGET)
    return _row(old, None, outcome, judged, tuple(flags))


def _changed(old: Statement, new: Statement, outcome: Outcome | None) -> TargetChange:
    judged = judge(old, new)
    flags = []
    if outcome and outcome.verdict is Verdict.MISSED and _eased(judged):
        flags.append(Flag.MISSED_THEN_LOWERED)
    more = judged.change is Change.RAISED and judged.demand is not Demand.LOOSER
    if more and outcome and outcome.actual and _below(new, outcome.actual):
        flags.append(Flag.RAISED_BELOW_REACHED)
    if _far_above(outcome):
        flags.append(Flag.FAR_ABOVE_TARGET)
    return _row(old, new, outcome, judged, tuple(flags))


def _eased(judged: Judgement) -> bool:
    """Return whether less is asked; where the direction is unknown, a lower number."""
    return judged.demand is Demand.LOOSER or (judged.demand is Demand.UNCLEAR and judged.change is Change.LOWERED)


def _far_above(outcome: Outcome | None) -> bool:
    """Return whether a target was passed so far that it asked too little; caps cannot be."""
    if outcome is None or outcome.gap is None or outcome.verdict is not Verdict.MET:
        return False
    goal = middle(outcome.target.quantity)
    return goal is not None and goal > 0 and outcome.gap >= goal * FAR_ABOVE


def _below(target: Statement, actual: Statement) -> bool:
    """Return whether a target lies below what was reached, both in one measure and unit."""
    one, two = middle(target.quantity), middle(actual.quantity)
    if one is None or two is None or not one_measure(target, actual) or spans_years(actual):
        return False
    (a, unit_a), (b, unit_b) = base_amount(one, target.quantity.unit), base_amount(two, actual.quantity.unit)
    return one_unit(unit_a, unit_b) and a < b


def _row(
    old: Statement | None, new: Statement | None, outcome: Outcome | None, judged: Judgement, flags: tuple[Flag, ...]
) -> TargetChange:
    named = new or old
    return TargetChange(
        indicator=named.indicator if named else "",
        old=old,
        new=new,
        actual=outcome.actual if outcome else None,
        change=judged.change,
        demand=judged.demand,
        delta=judged.delta,
        unit=judged.unit,
        relative=judged.relative,
        reason=judged.reason,
        flags=flags,
    )


def advances(report: Report, alignment: Alignment) -> tuple[Advance, ...]:
    """Return what is asked next against what was reached, both as the new report states them."""
    by_id = {statement.id: statement for statement in report.statements}
    rows = []
    for link in alignment.advances:
        actual, target = by_id[link.old], by_id[link.new]
        judged = _OVER_YEARS if spans_years(actual) else judge(_bare(actual), _bare(target))
        rows.append(
            Advance(
                indicator=target.indicator,
                actual=actual,
                target=target,
                change=judged.change,
                demand=judged.demand,
                delta=judged.delta,
                unit=judged.unit,
                reason=judged.reason,
            )
        )
    return tuple(rows)


def _bare(statement: Statement) -> Statement:
    """Return the statement without its comparator: what was reached binds nobody."""
    quantity = statement.quantity
    if quantity.value is None:
        return statement
    return replace(statement, quantity=replace(quantity, comparator=Comparator.EQUAL))
