"""The application through its keys: every screen, in both languages, on hostile text."""

import re

import pytest
from textual.widgets import Static, Tree

from reportkit.tui.brief import BriefScreen
from reportkit.tui.compare import TABS, CompareScreen
from reportkit.tui.help import HelpScreen
from reportkit.tui.library import LibraryScreen
from reportkit.tui.series import SeriesScreen
from reportkit.tui.sidebyside import SideBySide
from reportkit.tui.targets import TargetsTable
from tests.tui.conftest import open_both, seen, settle

SIZES = [(80, 24), (120, 40), (200, 60)]


def status(app):
    return str(app.screen.query_one("#status", Static).content)


async def test_the_library_tells_year_kind_and_state_of_each_report(app):
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)

        assert re.search(r"云溪区2026年报告\.md\s+2026\s+工作报告", seen(app))


async def test_an_unreadable_file_is_listed_and_its_reason_told(app, folder):
    (folder / "坏.docx").write_bytes(b"PK\x03\x04broken")
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await pilot.press("k", "j", "j", "j")
        await settle(pilot)

        assert "× 读不出" in seen(app)
        assert "坏.docx" in status(app)


async def test_a_file_dropped_into_the_folder_appears(app, folder):
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        (folder / "新来.txt").write_text("一、工作安排\n新增就业2万人。\n", encoding="utf-8")
        app.screen.look_again()
        await settle(pilot)

        assert "新来.txt" in seen(app)


async def test_an_empty_folder_says_what_to_do(app, folder):
    for path in folder.iterdir():
        path.unlink()
    async with app.run_test() as pilot:
        await settle(pilot)

        assert "没有报告" in status(app)


async def test_the_library_is_searched_as_one_types(app):
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"2026", "enter")

        assert "2025年报告" not in seen(app)


@pytest.mark.parametrize("size", SIZES)
async def test_two_reports_open_on_their_targets(app, size):
    async with app.run_test(size=size) as pilot:
        await open_both(pilot)

        assert isinstance(app.screen, CompareScreen)
        assert "工业投资" in seen(app)
        assert "提高" in seen(app)


async def test_one_report_opens_as_review_against_plan(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)

        assert app.screen.comparison.old is app.screen.comparison.new or app.screen.new is None


@pytest.mark.parametrize(("key", "name"), [(str(n), name) for n, name in enumerate(TABS, start=1)])
async def test_a_number_opens_its_tab(app, key, name):
    async with app.run_test(size=(120, 40)) as pilot:
        await open_both(pilot)
        await pilot.press(key)

        assert app.screen.query_one("#tabs").active == name


async def test_hostile_text_shows_as_text_and_does_nothing(app):
    async with app.run_test(size=(200, 60)) as pilot:
        await open_both(pilot)
        await pilot.press("3")
        await settle(pilot)
        shown = seen(app)

        assert "[red]" in shown
        assert "[@click=app.quit]" in shown
        assert "\x1b" not in shown


async def test_control_characters_in_a_file_name_are_made_visible(app, folder):
    (folder / "\x1b[2J清屏\u202e.txt").write_text("一、工作安排\n新增就业2万人。\n", encoding="utf-8")
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)

        assert "␛[2J清屏.txt" in seen(app)


async def test_the_evidence_gives_quote_file_and_line(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await open_both(pilot)
        evidence = str(app.screen.query_one("#evidence", Static).content)

        assert re.search(r"云溪区2026年报告\.md:\d+", evidence)


async def test_search_filter_and_sort_change_what_is_shown(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await open_both(pilot)
        table = app.screen.query_one(TargetsTable)
        await pilot.press("slash", *"工业投资", "enter")
        found = [row.indicator for _, row in table.shown]
        await pilot.press("slash", "escape", "f", "s")

        assert found == ["工业投资"]
        assert {row.change.value for _, row in table.shown} == {"raised"}
        assert "指标" in status(app)


async def test_marks_and_notes_are_saved_at_once_and_found_again(app, tmp_path):
    async with app.run_test(size=(120, 40)) as pilot:
        await open_both(pilot)
        await pilot.press("a", "c", *"ok", "enter")
        saved = next((tmp_path / "outputs").glob("*.review.json")).read_text(encoding="utf-8")
        await pilot.press("escape", "enter")
        await settle(pilot)

        assert '"accepted"' in saved
        assert '"ok"' in saved
        assert "已审阅 1/" in status(app)


async def test_undo_takes_a_mark_back_and_redo_makes_it_again(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await open_both(pilot)
        await pilot.press("space", "u")
        undone = status(app)
        await pilot.press("ctrl+r")

        assert "已审阅 0/" in undone
        assert "已审阅 1/" in status(app)


async def test_changes_are_followed_and_shown_alone(app):
    async with app.run_test(size=(80, 24)) as pilot:
        await open_both(pilot)
        await pilot.press("n", "p", "m")
        view = app.screen.query_one(SideBySide)
        everything = len(view.rows)
        await pilot.press("o")
        await settle(pilot)

        assert 0 < len(view.rows) <= everything


async def test_a_section_of_the_tree_leads_to_its_text(app):
    async with app.run_test(size=(120, 14)) as pilot:
        await open_both(pilot)
        app.screen.query_one("#sections", Tree).focus()
        await pilot.press("down", "down", "down", "enter")

        assert app.screen.tab == "text"


async def test_the_briefing_is_shown_and_written_where_told(app, tmp_path):
    async with app.run_test(size=(120, 40)) as pilot:
        await open_both(pilot)
        await pilot.press("w")
        await settle(pilot)
        await pilot.press("w")
        await settle(pilot)

        assert isinstance(app.screen, BriefScreen)
        assert {path.suffix for path in (tmp_path / "outputs").iterdir()} >= {".docx", ".md"}
        assert "已写出" in status(app)


async def test_three_reports_open_as_a_series(app, folder):
    text = (folder / "云溪区2026年报告.md").read_text(encoding="utf-8").replace("2026", "2027").replace("2025", "2026")
    (folder / "云溪区2027年报告.md").write_text(text, encoding="utf-8")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("space", "j", "space", "j", "space", "enter")
        await settle(pilot)

        assert isinstance(app.screen, SeriesScreen)
        assert "2027" in seen(app)


async def test_the_language_changes_on_every_screen(app):
    async with app.run_test(size=(120, 40)) as pilot:
        await open_both(pilot)
        await pilot.press("L")
        await settle(pilot)
        english = seen(app)
        await pilot.press("escape")
        await settle(pilot)

        assert "1 Targets" in english
        assert "Statements" in seen(app)


async def test_no_english_is_left_in_chinese(app):
    async with app.run_test(size=(160, 40)) as pilot:
        await open_both(pilot)
        words = set(re.findall(r"[A-Za-z]{3,}", seen(app)))

        assert words <= {"English", "footnoteRef", "red", "click", "app", "quit"}


@pytest.mark.parametrize("key", ["f1", "question_mark"])
async def test_help_opens_and_closes_again(app, key):
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        opened = isinstance(app.screen, HelpScreen)
        await pilot.press("escape")

        assert opened
        assert isinstance(app.screen, LibraryScreen)


async def test_cancel_withdraws_what_is_under_way(app):
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("ctrl+x")

        assert app.reading.cancelled == 1


async def test_q_leaves(app):
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("q")

    assert app.return_code == 0
