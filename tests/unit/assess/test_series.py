"""One indicator over many years."""

from reportkit.assess import series
from tests.unit.assess.building import report_of


def report(year, growth, target):
    """Return a report that reviews the year before `year` and sets its target."""
    return report_of(
        f"云溪区{year}年政府工作报告",
        f"一、{year - 1}年工作回顾",
        f"全区生产总值增长{growth}%，经济运行平稳。",
        f"二、{year}年主要工作",
        f"今年预期目标是：地区生产总值增长{target}%左右。",
    )


def test_targets_and_results_of_one_indicator_meet_under_one_name():
    row = series([report(2024, 6.2, 6), report(2025, 6.1, 5.5), report(2026, 5.6, 5)]).rows[0]

    assert row.indicator == "地区生产总值"
    assert [point.verdict for point in row.points] == [None, "met", "met", None]


def test_streaks_are_told():
    row = series([report(2024, 6.2, 6), report(2025, 6.1, 5.5), report(2026, 5.6, 5)]).rows[0]

    assert row.remarks == ("连续2年完成", "连续2年下调目标")


def test_reports_in_any_order_give_one_series():
    reports = [report(2024, 6.2, 6), report(2025, 6.1, 5.5)]

    assert series(reports).rows == series(reports[::-1]).rows


def test_a_missing_year_stays_a_gap():
    points = series([report(2022, 6.2, 6), report(2025, 6.1, 5.5)]).rows[0].points

    assert [point.year for point in points] == [2021, 2022, 2024, 2025]
    assert points[1].actual is None
