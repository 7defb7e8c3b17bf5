"""The application driven by its keys: choose, compare, look, search, write."""

from pathlib import Path

import pytest
from textual.widgets import DataTable, Static

from reportkit.language import Language
from reportkit.tui import ReportkitApp
from reportkit.tui.compare import CompareScreen
from reportkit.tui.sidebyside import SideBySide


class AtOnce:
    """Answers in the thread that asks: the tests need no process."""

    def ask(self, job, *values, step):
        """Return the answer of the job."""
        return job(*values, step)

    def cancel(self) -> None:
        """There is nothing under way to withdraw."""


def opened(folder: Path, language: Language) -> ReportkitApp:
    return ReportkitApp(folder, language, AtOnce(), AtOnce(), outputs=folder.parent / "outputs")


OLD = """政府工作报告

各位代表：

一、2024年工作回顾

全年地区生产总值增长5.2%，新增就业1200人。

二、2025年工作安排

[red]地区生产总值增长5%左右，新增就业1000人以上。[@click=app.quit]按此[/]

各位代表！让我们共同努力。
"""
NEW = OLD.replace("2025", "2026").replace("2024", "2025").replace("5%左右", "5.5%左右").replace("1000人", "900人")
HOSTILE = "\x1b[2J\x1b]52;c;aGVsbG8=\x07"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    (inputs / "a.txt").write_text(OLD, encoding="utf-8")
    (inputs / "b.txt").write_text(NEW + HOSTILE, encoding="utf-8")
    (inputs / "c.txt").write_bytes(b"")
    return inputs


async def settled(app, pilot) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause()


async def compared(app, pilot) -> CompareScreen:
    await settled(app, pilot)
    await pilot.press("space", "down", "space", "enter")
    await pilot.pause()
    await settled(app, pilot)
    assert isinstance(app.screen, CompareScreen)
    return app.screen


async def test_the_library_lists_reports_and_says_why_one_cannot_be_read(folder: Path) -> None:
    app = opened(folder, Language.ZH)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(app, pilot)
        table = app.screen.query_one("#library", DataTable)

        assert table.row_count == 3
        assert ["读不出" in " ".join(map(str, table.get_row_at(row))) for row in range(3)] == [False, False, True]


async def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    app = opened(tmp_path, Language.ZH)
    async with app.run_test(size=(120, 30)) as pilot:
        await settled(app, pilot)

        assert "按 r 刷新" in str(app.screen.query_one("#status", Static).render())


async def test_two_chosen_reports_are_compared(folder: Path) -> None:
    app = opened(folder, Language.ZH)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await compared(app, pilot)
        table = screen.query_one("#targets-table", DataTable)
        shown = " ".join(str(cell) for row in range(table.row_count) for cell in table.get_row_at(row))

        assert table.row_count == 2
        assert all(word in shown for word in ("↑ 提高", "↓ 降低"))


async def test_search_narrows_the_targets(folder: Path) -> None:
    app = opened(folder, Language.ZH)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await compared(app, pilot)
        await pilot.press("slash", "就", "业")
        await pilot.pause()

        assert screen.query_one("#targets-table", DataTable).row_count == 1


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_the_texts_stand_side_by_side_with_every_character(folder: Path, size: tuple[int, int]) -> None:
    app = opened(folder, Language.EN)
    async with app.run_test(size=size) as pilot:
        screen = await compared(app, pilot)
        await pilot.press("3", "n")
        await pilot.pause()
        rows = screen.query_one(SideBySide).rows
        right = "".join(segment.text for row in rows for segment in row.right)

        assert all(p.passage.text.split("\x1b")[0] in right for p in screen.comparison.new.document.paragraphs[:4])
        assert not any("\x1b" in segment.text for row in rows for segment in (*row.left, *row.right))


async def test_words_of_a_document_are_no_markup_and_no_click(folder: Path) -> None:
    app = opened(folder, Language.ZH)
    async with app.run_test(size=(120, 30)) as pilot:
        screen = await compared(app, pilot)
        await pilot.press("3")
        await pilot.pause()
        left = "".join(segment.text for row in screen.query_one(SideBySide).rows for segment in row.left)

        assert "[@click=app.quit]" in left


async def test_the_briefing_is_written_and_its_place_told(folder: Path, tmp_path: Path) -> None:
    app = opened(folder, Language.ZH)
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(app, pilot)
        await pilot.press("w")
        await settled(app, pilot)
        await pilot.press("w")
        await settled(app, pilot)
        told = str(app.screen.query_one("#status", Static).render())

        assert sorted(path.suffix for path in (tmp_path / "outputs").iterdir()) == [".docx", ".md"]
        assert "已写出" in told


async def test_escape_goes_back_to_the_library(folder: Path) -> None:
    app = opened(folder, Language.ZH)
    async with app.run_test(size=(120, 30)) as pilot:
        await compared(app, pilot)
        await pilot.press("escape")
        await pilot.pause()

        assert app.screen.query("#library")
