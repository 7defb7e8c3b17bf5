"""Laws of linking: a side meets itself, and a long list of like names stays cheap."""

import time

from hypothesis import given
from hypothesis import strategies as st

from reportkit.align.statements import link_statements
from reportkit.model import Mode
from tests.unit.assess.building import report_of

DEMANDS = st.sampled_from(
    ["工业投资完成{}亿元", "新增停车泊位{}个", "加装电梯{}台", "污水处理率达到{}%", "地区生产总值增长{}%"]
)
PLANS = st.lists(st.tuples(DEMANDS, st.integers(1, 99)), min_size=1, max_size=6)


def plan(demands):
    """Return a report that sets some targets."""
    words = "，".join(form.format(number) for form, number in demands)
    return report_of("云溪区2024年政府工作报告", "一、2023年工作回顾", "平稳。", "二、2024年主要工作", f"今年{words}。")


@given(PLANS)
def test_every_target_meets_itself(demands):
    report = plan(demands)
    links = link_statements(report, report, (), Mode.REPORTS)

    assert all(link.old == link.new for link in links.targets)
    assert len(links.targets) == len(links.old_targets)


@given(PLANS, PLANS)
def test_no_statement_stands_in_two_links(old, new):
    links = link_statements(plan(old), plan(new), (), Mode.REPORTS)

    for kind in (links.targets, links.outcomes, links.advances):
        assert len({link.old for link in kind}) == len({link.new for link in kind}) == len(kind)


def test_a_thousand_like_names_link_in_a_moment():
    report = plan([(f"建设社区中心{number}号站点{{}}个", number) for number in range(1, 1001)])
    start = time.process_time()

    links = link_statements(report, report, (), Mode.REPORTS)

    assert links.targets
    assert time.process_time() - start < 2
