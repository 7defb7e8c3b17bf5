"""Linking projects and work items."""

import pytest

from reportkit.align.work import link_projects, project_score
from reportkit.model import Mode

from .building import project, report


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("新建石桥体育中心项目", "石桥体育中心"),
        ("柳荫医院（东院）二期扩建", "柳荫医院扩建工程"),
        ("滨河公园", "城市公园（滨河公园、望山绿地、晚枫园）"),
        ("老街配套道路（春风路、秋水路）", "西片区配套道路（春风路、秋水路、夏荷路）"),
    ],
)
def test_one_project_under_two_names_is_known(old: str, new: str) -> None:
    assert project_score(project(old), project(new)) >= 0.5


@pytest.mark.parametrize(
    ("old", "new"),
    [("轻轨二期工程", "轻轨三期工程"), ("环湖路东段改建", "环湖路西段改建"), ("柳荫小学新建工程", "污水管网改造")],
)
def test_false_friends_are_kept_apart(old: str, new: str) -> None:
    assert project_score(project(old), project(new)) < 0.5


def test_in_one_report_last_years_table_is_the_old_side() -> None:
    rows = [project("石桥体育中心", 2030), project("石桥体育中心", 2031), project("湿地公园", 2031)]
    one = report([], rows)

    assert link_projects(one, one, Mode.REVIEW_PLAN) == ((0, 1), (None, 2))
