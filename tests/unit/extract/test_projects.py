"""Rows of project tables become key projects."""

from decimal import Decimal

from reportkit.extract.projects import projects
from tests.unit.extract.building import document_of_table

HEADER = ["序号", "项目名称", "总投资(亿元)", "2030年目标", "完成情况"]


def test_a_row_becomes_a_project():
    document = document_of_table(HEADER, [["1", "柳荫路新建工程", "2.5", "竣工", "基本竣工"]])

    (project,) = projects(document)

    assert (project.name, project.investment, project.unit) == ("柳荫路新建工程", Decimal("2.5"), "亿元")
    assert (project.goal, project.actual, project.year, project.line) == ("竣工", "基本竣工", 2030, 2)


def test_a_band_row_groups_the_rows_below_it():
    rows = [["（一）道路（2项）", "", "", "", ""], ["1", "柳荫路", "2.5", "竣工", ""], ["2", "石桥路", "3", "开工", ""]]

    found = list(projects(document_of_table(HEADER, rows)))

    assert [(project.name, project.group) for project in found] == [("柳荫路", "道路"), ("石桥路", "道路")]


def test_the_caption_gives_year_and_unit_where_the_header_gives_none():
    header, rows = ["项目名称", "投资额", "目标"], [["柳荫路", "800", "开工"]]

    (project,) = projects(document_of_table(header, rows, title="2031年重大项目计划（单位：万元）"))

    assert (project.unit, project.year) == ("万元", 2031)


def test_an_amount_with_its_own_unit_keeps_it():
    (project,) = projects(document_of_table(HEADER, [["1", "柳荫路", "8000万元", "开工", ""]]))

    assert (project.investment, project.unit) == (Decimal(8000), "万元")


def test_the_whole_investment_goes_before_the_years_share():
    header, rows = ["项目名称", "2031年计划投资（万元）", "总投资（亿元）"], [["柳荫路", "900", "1.2"]]

    (project,) = projects(document_of_table(header, rows))

    assert (project.investment, project.unit) == (Decimal("1.2"), "亿元")


def test_sums_are_no_projects():
    assert list(projects(document_of_table(HEADER, [["", "合计", "5.5", "", ""]]))) == []


def test_what_is_not_stated_is_none():
    (project,) = projects(document_of_table(HEADER, [["1", "柳荫路", "", "", ""]]))

    assert (project.investment, project.unit, project.goal, project.actual) == (None, None, None, None)


def test_an_indicator_table_holds_no_projects():
    document = document_of_table(["指标名称", "2031年目标"], [["停车难项目", "完成5个"]])

    assert list(projects(document)) == []
