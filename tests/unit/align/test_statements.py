"""Which statements speak of one indicator."""

from reportkit.align.statements import link_statements
from reportkit.model import Mode
from tests.unit.assess.building import report_of


def report(year, review, plan):
    """Return a report with one sentence of review and one of plan."""
    return report_of(f"云溪区{year}年政府工作报告", f"一、{year - 1}年工作回顾", review, f"二、{year}年主要工作", plan)


def linked(old, new):
    """Return the words of linked targets, results and next targets."""
    links = link_statements(old, new, (), Mode.REPORTS)
    words = {("old", s.id): s.passage.text for s in old.statements}
    words |= {("new", s.id): s.passage.text for s in new.statements}
    targets = [(words["old", link.old], words["new", link.new]) for link in links.targets]
    outcomes = [(words["old", link.old], words["new", link.new]) for link in links.outcomes]
    return targets, outcomes, [(words["new", link.old], words["new", link.new]) for link in links.advances]


OLD = report(2024, "经济平稳。", "今年预期目标是：地区生产总值增长6%左右，工业投资完成80亿元。")
NEW = report(
    2025,
    "全区生产总值实现910亿元，增长6.1%，工业投资完成82亿元。",
    "今年预期目标是：生产总值增长6%以上，工业投资完成90亿元。",
)


def test_targets_meet_under_changed_names():
    targets, _, _ = linked(OLD, NEW)

    assert ("地区生产总值增长6%左右", "生产总值增长6%以上") in targets
    assert ("工业投资完成80亿元", "工业投资完成90亿元") in targets


def test_a_growth_answers_a_growth_not_the_level_beside_it():
    _, outcomes, advances = linked(OLD, NEW)

    assert ("地区生产总值增长6%左右", "增长6.1%") in outcomes
    assert ("增长6.1%", "生产总值增长6%以上") in advances


def test_a_statement_stands_in_one_link_at_most():
    links = link_statements(OLD, NEW, (), Mode.REPORTS).targets

    assert len({link.old for link in links}) == len({link.new for link in links}) == len(links)


def test_repeated_targets_are_one():
    plan = "今年预期目标是：工业投资完成80亿元。全年工业投资完成80亿元，结构更优。"
    old = report(2024, "经济平稳。", plan)

    assert len(link_statements(old, NEW, (), Mode.REPORTS).old_targets) == 1


def test_a_report_against_itself_links_each_target_with_itself():
    links = link_statements(OLD, OLD, (), Mode.REPORTS).targets

    assert links
    assert all(link.old == link.new for link in links)


def test_drafts_of_one_year_answer_no_target():
    assert link_statements(NEW, NEW, (), Mode.DRAFTS).outcomes == ()
