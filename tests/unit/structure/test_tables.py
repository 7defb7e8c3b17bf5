"""Tables of text files, stitched and put right; every sample is invented."""

import pytest

from tests.unit.structure.building import understood

HEADER = "序号\t类别\t指标内容\t2030年目标\t完成情况"


def rows(document):
    return [[cell.text for cell in row.cells] for row in document.tables[0].rows]


def codes(document):
    return [diagnostic.code for diagnostic in document.diagnostics]


def test_a_table_is_stitched_over_a_page_and_its_second_header_dropped():
    document = understood(HEADER, "1\t经济指标\t产值\t6%\t7%", "", HEADER, "2\t\t税收\t5%\t4%")

    assert rows(document) == [["1", "经济指标", "产值", "6%", "7%"], ["2", "经济指标", "税收", "5%", "4%"]]


def test_a_name_in_the_category_column_goes_back_to_its_own():
    document = understood(HEADER, "1\t民生指标\t床位\t20张\t21张", "2\t失业人数\t\t控制在900人内\t880人")

    assert rows(document)[1] == ["2", "民生指标", "失业人数", "控制在900人内", "880人"]


def test_a_row_shifted_to_the_right_goes_back_and_its_lost_cell_is_empty():
    document = understood(HEADER, "1\t经济指标\t产值\t6%\t7%", "2\t\t民生指标\t人均收入\t与经济同步")

    assert rows(document)[1] == ["2", "民生指标", "人均收入", "与经济同步", ""]


def test_a_category_whose_lines_are_out_of_order_is_restored():
    document = understood(HEADER, "1\t建设指标 科创中心\t企业数\t30家\t31家")

    assert rows(document)[0][1] == "科创中心建设指标"


def test_a_band_becomes_the_category_of_the_rows_under_it():
    document = understood("序号\t名称\t目标", "<b>(一) 骨干路网 (1 项)</b>\t\t", "1\t东溪路\t竣工")

    assert [row.category for row in document.tables[0].rows] == ["(一)骨干路网(1项)"]


@pytest.mark.parametrize("sign", ["★", "▲"])
def test_a_remark_above_the_table_explains_its_signs(sign):
    document = understood("主要指标进展情况", f"备注：“{sign}”表示快于进度。", "序号\t指标", f"1\t{sign}产值")

    assert document.tables[0].legend == ((sign, "快于进度"),)
