"""Numbered tasks become work items with the people who lead them."""

import tomllib
from pathlib import Path

import pytest

from reportkit.extract.duties import assignments, bracketed
from reportkit.extract.work import work_items
from reportkit.model import DocumentKind, LeadMode
from tests.unit.extract.building import document_of_lines, document_of_table

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "duties.toml").read_text(encoding="utf-8"))["case"]
ARRANGEMENT = (
    "## 坚持稳中求进",
    "（1）稳住工业运行。工业投资增长5%。",
    "（2） 扩大消费。举办购物节。",
    "柳荫镇新设夜市。",
    "其中，第1项由林青副区长牵头实施，第2项由林青副区长、陶远副区长按分工牵头实施。",
    "## 坚持民生为本",
    "(3)办好学校。新建2所学校。",
    "其中，第3项由各位副镇长按分工牵头实施。",
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_sentence_says_who_leads(case):
    found = [[" ".join(map(str, a.numbers)), " ".join(a.leads), a.mode] for a in assignments(case["text"])]

    assert found == case["leads"]


def test_items_run_through_all_chapters():
    items = list(work_items(document_of_lines(ARRANGEMENT)))

    assert [(item.number, item.title, item.section) for item in items] == [
        (1, "稳住工业运行", "坚持稳中求进"),
        (2, "扩大消费", "坚持稳中求进"),
        (3, "办好学校", "坚持民生为本"),
    ]


def test_items_know_their_leads_and_the_line_that_names_them():
    items = list(work_items(document_of_lines(ARRANGEMENT)))

    assert [(item.leads, item.mode, item.line, item.lead_line) for item in items] == [
        (("林青",), LeadMode.LEAD, 2, 5),
        (("林青", "陶远"), LeadMode.BY_DIVISION, 3, 5),
        (("各位副镇长",), LeadMode.BY_DIVISION, 7, 8),
    ]


def test_an_item_holds_all_of_its_paragraphs_and_no_sentence_of_duty():
    items = list(work_items(document_of_lines(ARRANGEMENT)))

    assert items[1].text == "（2） 扩大消费。举办购物节。\n柳荫镇新设夜市。"


def test_leads_may_stand_in_a_bracket_at_the_items_end():
    lines = ["1.修路。修2条路。（责任领导：林青；责任单位：建管委）", "2.造林。（农委牵头，水务局配合）", "3.办学。"]

    items = list(work_items(document_of_lines(lines)))

    assert [(item.leads, item.mode) for item in items] == [
        (("林青",), None),
        (("农委",), LeadMode.LEAD),
        ((), None),
    ]


def test_a_bracket_of_other_words_names_nobody():
    assert bracketed("办好学校（含幼儿园）。") is None


def test_a_numbering_that_starts_again_is_no_list_of_items():
    lines = ["（1）修路。", "（2）造林。", "（1）办学。", "（2）养老。"]

    assert list(work_items(document_of_lines(lines))) == []


def test_numbered_paragraphs_of_another_report_are_no_work_items():
    lines = ["（1）修路。", "（2）造林。", "（3）办学。"]

    assert list(work_items(document_of_lines(lines, DocumentKind.WORK_REPORT))) == []


def test_a_task_table_lists_items():
    header = ["序号", "工作任务", "牵头领导", "责任单位"]
    rows = [["1", "修2条路。年内完工。", "林青副区长", "建管委"], ["2", "造林", "陶远", "农委"]]

    items = list(work_items(document_of_table(header, rows)))

    assert [(item.number, item.title, item.leads, item.mode) for item in items] == [
        (1, "修2条路", ("林青",), LeadMode.LEAD),
        (2, "造林", ("陶远",), LeadMode.LEAD),
    ]
