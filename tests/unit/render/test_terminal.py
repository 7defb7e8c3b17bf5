"""Views of results on a terminal."""

import pytest
from rich.console import Console

from reportkit import pipeline
from reportkit.language import Language
from reportkit.render.terminal import comparison_view, plain, report_view, series_view

WORDS = "一、2025年工作安排\n新增就业{}万人以上，[red]建设[/red]园区{}个。\n"


def shown(view):
    console = Console(width=100, color_system=None)
    with console.capture() as captured:
        console.print(view)
    return captured.get()


@pytest.fixture
def reports(tmp_path):
    for year, jobs in ((2024, 1), (2025, 2)):
        (tmp_path / f"{year}年报告.txt").write_text(
            WORDS.format(jobs, jobs).replace("2025", str(year)), encoding="utf-8"
        )
    return [pipeline.load(path) for path in sorted(tmp_path.iterdir())]


@pytest.mark.parametrize("language", list(Language))
def test_every_view_can_be_shown_in_both_languages(reports, language):
    views = (
        report_view(reports[0], language),
        comparison_view(pipeline.compare(*reports), language),
        series_view(pipeline.series(reports), language),
    )

    assert all(shown(view).strip() for view in views)


def test_words_of_a_document_are_never_markup():
    assert shown(plain("[red]红[/] \x1b[2J")).strip() == "[red]红[/] ␛[2J"
