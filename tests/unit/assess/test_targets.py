"""Rows of targets: one a target, with what was reached and what deserves an eye."""

from dataclasses import replace

import pytest

from reportkit.assess.targets import advances, target_changes
from reportkit.model import Alignment, Flag, Mode, Outcome, StatementLink, Verdict
from tests.unit.assess.building import report_of, statement

CAPS = (("a", 4), ("b", 5), ("c", 5.2))


def alignment(*links):
    """Return an alignment of targets alone."""
    targets = tuple(StatementLink(old=old, new=new, score=1.0) for old, new in links)
    empty = dict.fromkeys(("sections", "paragraphs", "old_targets", "new_targets", "outcomes", "advances"), ())
    return Alignment(mode=Mode.REPORTS, targets=targets, work_items=(), projects=(), **empty)


def amount(identity, value, role="target"):
    """Return a target or result of 工业投资 in 亿元."""
    return statement(f"{value}亿元", id=identity, value=value, unit="亿元", role=role)


def outcome(target, actual, verdict):
    """Return what became of a target."""
    gap = actual.quantity.value - target.quantity.value
    return Outcome(indicator="工业投资", year=2024, target=target, actual=actual, verdict=verdict, gap=gap, reason="")


@pytest.mark.parametrize(
    ("before", "reached", "after", "verdict", "flag"),
    [
        (120, 110, 115, Verdict.MISSED, Flag.MISSED_THEN_LOWERED),
        (120, 143, 140, Verdict.MET, Flag.RAISED_BELOW_REACHED),
        (120, 200, 120, Verdict.MET, Flag.FAR_ABOVE_TARGET),
    ],
)
def test_a_chain_is_flagged(before, reached, after, verdict, flag):
    old, new, actual = amount("a", before), amount("b", after), amount("c", reached, "actual")

    row = target_changes((old,), (new,), alignment(("a", "b")), (outcome(old, actual, verdict),))[0]

    assert row.flags == (flag,)
    assert row.actual is actual


def test_a_new_target_is_flagged_and_has_no_difference():
    row = target_changes((), (amount("b", 5),), alignment(), ())[0]

    assert (row.change, row.flags, row.delta) == ("added", (Flag.NEW,), None)


def test_a_target_dropped_without_a_word_is_flagged():
    old = amount("a", 5)
    unanswered = replace(outcome(old, old, Verdict.UNCLEAR), actual=None, gap=None)

    row = target_changes((old,), (), alignment(), (unanswered,))[0]

    assert (row.change, row.flags) == ("removed", (Flag.DROPPED_SILENTLY,))


def test_a_target_gone_from_a_draft_owes_no_result():
    row = target_changes((amount("a", 5),), (), alignment(), ())[0]

    assert (row.change, row.flags) == ("removed", ())


def test_new_targets_come_in_their_order_and_dropped_ones_behind():
    old, new = (amount("a", 1), amount("b", 2)), (amount("c", 3), amount("d", 4))

    rows = target_changes(old, new, alignment(("b", "d")), ())

    assert [row.change for row in rows] == ["added", "raised", "removed"]


def test_a_cap_missed_and_set_higher_is_flagged_as_eased():
    old, new, actual = (statement(f"{v}%", id=i, name="城镇登记失业率", value=v, unit="%") for i, v in CAPS)

    row = target_changes((old,), (new,), alignment(("a", "b")), (outcome(old, actual, Verdict.MISSED),))[0]

    assert (row.change, row.demand, row.flags) == ("raised", "looser", (Flag.MISSED_THEN_LOWERED,))


def test_a_sum_over_years_is_not_compared_with_next_years_target():
    actual = statement("搬迁83万人", id="x1", value=83, unit="万人", role="actual", baseline="五年来")
    target = statement("搬迁20万人", id="x2", value=20, unit="万人")
    link = replace(alignment(), advances=(StatementLink(old="x1", new="x2", score=1.0),))

    row = advances(replace(report_of("云溪区2024年政府工作报告"), statements=(actual, target)), link)[0]

    assert (row.change, row.delta) == ("incomparable", None)
