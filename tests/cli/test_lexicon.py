"""`reportkit lexicon` as its caller sees it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.lexicon import lexicon
from tests.cli.conftest import Run

Go = Callable[..., Run]
REPORT = "# 云溪区2031年政府工作报告\n\n一、2031年目标\n\n荷塘灯会观景席增长5%，粮食产量增长3%。\n"


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder, with a lexicon read anew before and after."""
    monkeypatch.chdir(tmp_path)
    lexicon.cache_clear()
    yield tmp_path
    lexicon.cache_clear()


def test_an_entry_that_is_added_is_known_afterwards(run: Go, workspace: Path) -> None:
    done = run("lexicon", "add", "荷塘面积", "荷塘总面积", "--stricter", "higher", "--unit", "公顷")
    lexicon.cache_clear()

    assert done.code == 0
    assert (workspace / "lexicon" / "own.toml").exists()
    assert (lexicon().canonical("荷塘总面积"), lexicon().direction("荷塘面积")) == ("荷塘面积", "higher")


def test_a_second_entry_leaves_the_first(run: Go) -> None:
    run("lexicon", "add", "荷塘面积")
    run("lexicon", "add", "睡莲数")

    assert "2" in run("lexicon", "check").out


def test_a_known_name_is_not_added_again(run: Go) -> None:
    done = run("lexicon", "add", "粮食产量")

    assert done.code == 2
    assert "粮食产量" in done.err


def test_a_name_claimed_twice_is_told_and_fails(run: Go) -> None:
    run("lexicon", "add", "荷塘面积")
    run("lexicon", "add", "荷塘大小", "荷塘面积")
    done = run("lexicon", "check")

    assert done.code == 2
    assert "荷塘大小" in done.out


def test_names_that_nobody_knows_are_counted(run: Go, workspace: Path) -> None:
    (workspace / "报告.txt").write_text(REPORT, encoding="utf-8")
    done = run("lexicon", "unknown", "报告.txt")

    assert done.code == 0
    assert "1\t荷塘灯会观景席" in done.out
    assert "粮食产量" not in done.out


def test_without_names_the_way_out_is_told(run: Go) -> None:
    done = run("lexicon", "unknown")

    assert done.code == 2
    assert "报告.txt" in done.err
