"""Headers of several rows in tables that the file itself marks as such."""

from reportkit.model import Table
from reportkit.readers import read
from reportkit.structure import understand
from tests.packing import cell, packed, paragraph, table

DOWN, GOES_ON, TWO = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'


def table_of(*rows: str) -> Table:
    return understand(read(packed(paragraph("表1 主要指标") + table(*rows)), "计划.docx")).tables[0]


def test_a_header_of_two_rows_is_drawn_into_one() -> None:
    top = cell("指标", DOWN) + cell("2025年", TWO) + cell("2026年目标", DOWN)
    below = cell("", GOES_ON) + cell("目标") + cell("完成") + cell("", GOES_ON)
    found = table_of(top, below, cell("就业岗位") + cell("1万个") + cell("1.2万个") + cell("1.1万个"))

    assert found.header == ("指标", "2025年目标", "2025年完成", "2026年目标")
    assert [[c.text for c in row.cells] for row in found.rows] == [["就业岗位", "1万个", "1.2万个", "1.1万个"]]


def test_a_category_that_goes_down_is_no_header() -> None:
    top = cell("类别") + cell("指标") + cell("目标")
    found = table_of(top, cell("民生", DOWN) + cell("甲") + cell("1"), cell("", GOES_ON) + cell("乙") + cell("2"))

    assert (found.header, [row.category for row in found.rows]) == (("类别", "指标", "目标"), ["民生", "民生"])
