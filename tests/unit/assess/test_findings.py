"""Contradictions are found, and what only looks like one is left alone."""

from reportkit.assess.findings import CODES, findings
from tests.unit.assess.building import report_of

TITLE = ("云溪区2024年政府工作报告", "一、2023年工作回顾")


def found(*lines):
    """Return the codes and lines found in a report of one year's review."""
    report = report_of(*TITLE, *lines)
    return [(row.code, row.old_lines) for row in findings(report, report)]


def test_one_indicator_with_two_values_is_found():
    rows = found("城镇登记失业率为3.2%，就业稳定。", "全年城镇登记失业率为3.4%，低于预期。")

    assert rows == [("RK401", (5, 7))]


def test_a_value_rounded_elsewhere_is_no_contradiction():
    assert found("固定资产投资完成305.4亿元，保持增长。", "全区固定资产投资完成305亿元，结构更优。") == []


def test_a_bound_beside_a_number_is_no_contradiction():
    assert found("固定资产投资完成305.4亿元，保持增长。", "全区固定资产投资超过300亿元，结构更优。") == []


def test_a_total_that_is_not_its_parts_is_found():
    rows = found("进出口总额200.5亿元，出口120.2亿元，进口81.3亿元。")

    assert rows == [("RK402", (5,))]


def test_a_total_that_is_its_parts_but_for_rounding_is_left_alone():
    assert found("进出口总额200.5亿元，出口119.2亿元，进口81.2亿元。") == []


def test_a_base_given_otherwise_is_found():
    rows = found("2022年高新技术企业达到300家。", "高新技术企业达到360家，较2022年底（310家）增长了16.1%。")

    assert ("RK404", (5, 7)) in rows


def test_one_level_with_two_growths_is_found():
    rows = found("科技型中小企业达320家，同比增长12%。", "科技型中小企业达320家，同比增长15%。")

    assert ("RK406", (5, 7)) in rows


def test_a_letter_of_two_offices_is_found():
    rows = found("关于辞去副区长职务的请求", "因工作变动，本人请求辞去云溪区人民政府区长职务。")

    assert rows == [("RK409", (5, 7))]


def test_findings_of_the_new_report_stand_on_its_side():
    old = report_of(*TITLE, "就业稳定。")
    new = report_of(*TITLE, "进出口总额200.5亿元，出口120.2亿元，进口81.3亿元。")

    row = findings(old, new)[0]

    assert (row.old_lines, row.new_lines) == ((), (5,))


def test_every_code_found_has_a_name():
    assert all(code.startswith("RK4") and name for code, name in CODES.items())


def test_a_year_told_otherwise_in_the_next_report_is_found():
    old = report_of("云溪区2023年政府工作报告", "一、2022年工作回顾", "地区生产总值增长5.4%。")
    new = report_of("云溪区2024年政府工作报告", "一、2023年工作回顾", "2022年地区生产总值增长5.1%。")

    assert [row.code for row in findings(old, new)] == ["RK410"]


def test_a_finding_of_many_lines_names_both_sides():
    low, high = "城镇登记失业率为3.2%，就业稳定。", "全年城镇登记失业率为3.4%，低于预期。"
    rows = found(*[low] * 15, high)

    assert rows
    assert all(len(lines) <= 12 and max(lines) == 35 for _, lines in rows)
