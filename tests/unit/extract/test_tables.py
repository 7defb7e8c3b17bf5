"""Rows of indicator tables state what their headers say."""

import tomllib
from pathlib import Path

import pytest

from reportkit.extract.tables import statements
from reportkit.model import Bindingness, Progress, Role
from tests.unit.extract.building import document_of_table

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "tables.toml").read_text(encoding="utf-8"))["case"]
LEGEND = (("★", "快于进度"), ("●", "符合进度"), ("▲", "慢于进度或停止监测"))


def in_words(statement):
    """Return a statement as the cases write it."""
    quantity = statement.quantity
    amount = "–" if quantity.value is None else f"{quantity.value:f} {quantity.unit}"
    parts = (statement.indicator, statement.year, statement.role, quantity.measure, quantity.comparator, amount)
    return " | ".join(str(part) for part in parts)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_row_states(case):
    document = document_of_table(case["header"], [case["row"]], title=case.get("title"))

    assert [in_words(statement) for statement in statements(document)] == case["states"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_every_quote_is_in_the_source_where_it_says(case):
    document = document_of_table(case["header"], [case["row"]], title=case.get("title"))

    for statement in statements(document):
        spans = statement.passage.spans
        assert "".join(document.source.text[s.start : s.end] for s in spans) == statement.passage.text != ""
        assert statement.line == 2


def progress_of(row, **context):
    document = document_of_table(["指标名称", "2035年目标", "2030年进展"], [row], **context)
    return [s.progress for s in statements(document) if s.role is Role.TARGET]


def test_signs_say_the_progress_of_each_part():
    row = ["★公园数/●绿道", "20座/30公里", "18座/15公里"]

    assert progress_of(row, legend=LEGEND) == [Progress.AHEAD, Progress.ON_TRACK]


def test_a_sign_of_two_meanings_is_decided_by_the_cells():
    row = ["▲公园数/▲绿道", "20座/30公里", "5座/停止监测"]

    assert progress_of(row, legend=LEGEND) == [Progress.BEHIND, Progress.STOPPED]


def test_signs_explained_below_the_table_are_understood():
    row, note = ["▲公园数", "20座", "5座"], "备注：“★”表示提前完成、“▲”表示进度滞后。"

    assert progress_of(row, notes=[note]) == [Progress.BEHIND]


def test_a_sign_that_nobody_explains_says_nothing():
    assert progress_of(["▲公园数", "20座", "5座"]) == [None]


def test_a_column_of_words_says_the_progress():
    header = ["指标名称", "规划目标", "进度"]
    document = document_of_table(header, [["公园数/绿道", "20座/30公里", "快于预期/停止监测"]])

    assert [s.progress for s in statements(document)] == [Progress.AHEAD, Progress.STOPPED]


def test_the_attribute_column_says_what_binds():
    header = ["指标名称", "属性", "2035年目标"]
    document = document_of_table(header, [["公园数", "预期性", "20座"], ["耕地保有量", "约束性", "9万亩"]])

    assert [s.bindingness for s in statements(document)] == [Bindingness.ANTICIPATORY, Bindingness.BINDING]


def test_only_targets_bind():
    document = document_of_table(["指标名称", "属性", "2030年进展"], [["公园数", "约束性", "20座"]])

    assert [s.bindingness for s in statements(document)] == [None]


def test_another_period_than_the_year_is_kept_with_the_statement():
    document = document_of_table(["指标名称", "2030年上半年"], [["公园数", "20座"]])

    assert [s.quantity.baseline for s in statements(document)] == ["2030年上半年"]


def test_a_plan_names_its_last_year():
    document = document_of_table(["指标名称", "规划目标"], [["公园数", "20座"]], title="“十六五”规划主要指标")

    assert [s.year for s in statements(document)] == [2035]


def test_the_lexicon_names_the_indicator():
    document = document_of_table(["指标名称", "2031年目标"], [["区级GDP", "增长5%"]])

    assert [s.canonical for s in statements(document)] == ["地区生产总值"]
