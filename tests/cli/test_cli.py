"""Every subcommand, every exit code, both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.cli import COMMANDS
from tests.cli.conftest import Run

OLD, NEW = "云溪区2025年政府工作报告.txt", "云溪区2026年政府工作报告.md"
PLAN = "云溪区2026年国民经济和社会发展计划.docx"

Go = Callable[..., Run]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_has_help_in_both_languages(run: Go, name: str) -> None:
    chinese, english = run(name, "--lang", "zh", "--help"), run(name, "--lang", "en", "--help")

    assert (chinese.code, english.code) == (0, 0)
    assert "用法" in chinese.out
    assert "Usage" in english.out


def test_help_in_chinese_has_no_english_headings(run: Go) -> None:
    done = run("--help")

    assert not {"Usage", "Options", "Commands", "Show this"} & set(done.out.replace(":", " ").split())


def test_extract_prints_json_and_nothing_else(run: Go, inputs: Path) -> None:
    done = run("extract", inputs / OLD, "--format", "json")

    assert done.code == 0
    assert json.loads(done.out)["schema"] == "reportkit/extract/1"


def test_compare_of_two_reports_prints_targets(run: Go, inputs: Path) -> None:
    done = run("compare", inputs / OLD, inputs / NEW, "--format", "json")

    assert json.loads(done.out)["summary"]["targets"]


def test_compare_of_one_report_sets_its_review_against_its_plan(run: Go, inputs: Path) -> None:
    done = run("compare", inputs / PLAN, "--format", "json")

    assert json.loads(done.out)["mode"] == "review_plan"


def test_exit_code_tells_of_differences_only_when_asked(run: Go, inputs: Path) -> None:
    plain = run("compare", inputs / OLD, inputs / NEW)
    asked = run("compare", inputs / OLD, inputs / NEW, "--exit-code")
    same = run("compare", inputs / OLD, inputs / OLD, "--exit-code")

    assert (plain.code, asked.code, same.code) == (0, 1, 0)


def test_fail_on_missed_ends_with_three(run: Go, inputs: Path) -> None:
    assert run("compare", inputs / OLD, inputs / NEW, "--fail-on", "missed").code == 3


def test_a_missing_file_is_named_with_a_way_out(run: Go) -> None:
    done = run("extract", "没有这个文件.txt")

    assert done.code == 2
    assert "没有这个文件.txt" in done.err
    assert done.out == ""


def test_wrong_use_is_explained_in_the_chosen_language(run: Go) -> None:
    chinese, english = run("compare"), run("--lang", "en", "compare")

    assert (chinese.code, english.code) == (2, 2)
    assert "缺少" in chinese.err
    assert "missing" in english.err


def test_brief_writes_what_it_says(run: Go, inputs: Path, tmp_path: Path) -> None:
    target = tmp_path / "简报.md"
    done = run("brief", inputs / OLD, inputs / NEW, "-o", target)

    assert done.code == 0
    assert str(target) in done.err
    assert "\n# " in target.read_text(encoding="utf-8")


def test_brief_overwrites_nothing_without_consent(run: Go, inputs: Path, tmp_path: Path) -> None:
    target = tmp_path / "简报.md"
    target.write_text("已有内容", encoding="utf-8")
    refused = run("brief", inputs / OLD, inputs / NEW, "-o", target)
    kept = target.read_text(encoding="utf-8")
    forced = run("brief", inputs / OLD, inputs / NEW, "-o", target, "--force")

    assert (refused.code, kept, forced.code) == (4, "已有内容", 0)


def test_an_unknown_template_is_named_with_the_known_ones(run: Go, inputs: Path, tmp_path: Path) -> None:
    done = run("brief", inputs / OLD, inputs / NEW, "--template", "brifing", "-o", tmp_path / "x.md")

    assert done.code == 4
    assert "briefing" in done.err


def test_demo_writes_word_and_markdown_and_says_where(run: Go, tmp_path: Path) -> None:
    done = run("demo", "-d", tmp_path)
    suffixes = sorted(path.suffix for path in tmp_path.iterdir())

    assert suffixes == [".docx", ".md"]
    assert all(str(path) in done.err for path in tmp_path.iterdir())


def test_demo_twice_writes_the_same_bytes(run: Go, tmp_path: Path) -> None:
    run("demo", "-d", tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    run("demo", "-d", tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_series_needs_two_reports(run: Go, inputs: Path) -> None:
    done = run("series", inputs / OLD)

    assert done.code == 2
    assert "RK490" in done.err


def test_series_prints_one_row_an_indicator(run: Go, inputs: Path) -> None:
    done = run("series", inputs / OLD, inputs / NEW, "--format", "json")

    assert len(json.loads(done.out)["years"]) >= 2


def test_templates_are_listed(run: Go) -> None:
    assert "briefing" in run("templates").out


def test_terminal_output_in_a_pipe_has_no_escape_sequences(run: Go, inputs: Path) -> None:
    done = run("compare", inputs / OLD, inputs / NEW)

    assert "\x1b" not in done.out


def test_explain_says_what_was_taken_and_what_passed_over(run: Go, tmp_path: Path) -> None:
    report = tmp_path / "报告.txt"
    report.write_text(
        "政府工作报告\n\n各位代表：\n\n二、2026年工作安排\n\n地区生产总值增长6%以上，打造15分钟生活圈。\n",
        encoding="utf-8",
    )
    done = run("explain", report, 7)

    assert done.code == 0
    assert "√  地区生产总值增长6%以上" in done.out
    assert "×" in done.out
