"""The shipped briefing says what the comparison says, in the words of official documents."""

import re
from pathlib import Path

import pytest

from reportkit import pipeline
from reportkit.model import Change, Mode
from tests.unit.render import invented

GOLDEN = Path(__file__).parents[2] / "golden" / "briefing-full.md"


def markdown(comparison, **options: str) -> str:
    return pipeline.to_bytes(pipeline.brief(comparison, "briefing", options), ".md").decode()


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.*)$", text, re.MULTILINE)


def test_the_full_briefing_reads_as_the_golden_one() -> None:
    """Set right the golden file by hand, after reading it, when the wording changes on purpose."""
    assert markdown(invented.full()) == GOLDEN.read_text(encoding="utf-8")


def test_sections_number_themselves_anew_where_one_has_nothing_to_say() -> None:
    text = markdown(invented.comparison((invented.change(3, Change.INCOMPARABLE),)))

    assert headings(text)[:3] == ["一、主要变化", "二、新增与取消的指标和任务", "三、需核实的事项"]


def test_no_changes_are_said_to_be_none() -> None:
    assert "没有提高、降低或调整" in markdown(invented.comparison((invented.change(2, Change.UNCHANGED),)))


def test_no_targets_at_all_are_said_to_be_none() -> None:
    text = markdown(invented.comparison(mode=Mode.REVIEW_PLAN))

    assert "没有找到可以比对的目标" in text
    assert "指标目标变化表" not in text


def test_a_hundred_changes_keep_the_body_short_and_the_table_whole() -> None:
    text = markdown(invented.comparison(tuple(invented.change(number) for number in range(2, 102))))

    assert text.count("<b>指标") == 5
    assert "其余95项变化见附件1" in text
    assert text.count("| 提高0.5个百分点 |") == 100 + 60  # in the table, and among the words set side by side


def test_a_report_without_targets_of_last_year_gets_a_list_and_no_comparison() -> None:
    text = markdown(invented.arrangement())

    assert "没有写明上年目标" in text
    assert "上年目标 |" not in text
    assert "| 1 | 稳住工业投资 | 甲副区长、乙副区长 | 按分工牵头 |" in text


def test_what_was_reached_fills_the_table_where_only_an_advance_knows_it() -> None:
    change = invented.change(4, Change.ADDED)
    made = invented.comparison((change,), mode=Mode.REVIEW_PLAN, advances=(invented.advance(),))

    assert "| 1 | 指标4 | 增长5.8% | 增长6.5% |" in markdown(made)


def test_a_review_has_not_dropped_what_the_plan_does_not_repeat() -> None:
    text = markdown(invented.comparison((invented.change(1),), mode=Mode.REVIEW_PLAN))

    assert "附件2　新增" not in text


def test_issue_number_and_date_are_left_out_unless_given() -> None:
    assert "第" not in markdown(invented.full()).partition("# ")[0]
    assert "第3期　2026年1月15日" in markdown(invented.full(), 期号="3", 日期="2026年1月15日")


def test_the_file_name_names_region_year_and_template() -> None:
    assert pipeline.brief(invented.full()).stem == "云溪区2026年目标对比简报"


@pytest.mark.parametrize("name", ["**粗**", "==标==", "| 断 |", "# 题", ":::annex", "{{ 7 * 7 }}", "A<B & C", "\\"])
def test_data_cannot_become_markup(name: str) -> None:
    change = invented.change(1, old=name, new=f"{name}甲")
    briefing = pipeline.brief(invented.comparison((change,)))
    words = ["".join(run.text for run in piece.runs) for piece in briefing.pieces if hasattr(piece, "runs")]

    assert any(f"由“{name}”调整为“{name}甲”" in line for line in words)
