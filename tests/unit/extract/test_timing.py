"""Years and roles from halves, years named, and periods."""

import pytest

from reportkit.extract.timing import Frame, after_words, frames, opened
from reportkit.model import DocumentKind, Role
from tests.unit.extract.building import document_of_lines

BACK = Frame(role=Role.ACTUAL, year=2030, home=2031)
AHEAD = Frame(role=Role.TARGET, year=2031, home=2031)


@pytest.mark.parametrize(
    ("frame", "words", "role", "year"),
    [
        (AHEAD, "到2035年", Role.TARGET, 2035),
        (AHEAD, "“十六五”末", Role.TARGET, 2035),
        (AHEAD, "去年", Role.ACTUAL, 2030),
        (AHEAD, "比去年", Role.TARGET, 2031),
        (AHEAD, "2028年", Role.ACTUAL, 2028),
        (AHEAD, "面向2040年的", Role.TARGET, 2031),
        (AHEAD, "2029年以来", Role.TARGET, 2031),
        (BACK, "到2035年", Role.TARGET, 2035),
        (BACK, "预计", Role.ESTIMATE, 2030),
    ],
)
def test_words_move_the_frame(frame: Frame, words: str, role: Role, year: int) -> None:
    moved = after_words(frame, words)

    assert (moved.role, moved.year) == (role, year)


def test_a_period_stays_with_the_figures_after_it() -> None:
    assert after_words(BACK, "五年来").period == "五年来"


def test_an_arrangement_looks_ahead() -> None:
    document = document_of_lines(["新增3家"], DocumentKind.WORK_ARRANGEMENT)

    assert frames(document)[None] == AHEAD


def test_a_report_without_halves_looks_back() -> None:
    document = document_of_lines(["新增3家"], DocumentKind.WORK_REPORT)

    assert frames(document)[None] == BACK


def test_a_year_opens_a_stretch_only_where_the_report_settles_none() -> None:
    loose = Frame(role=Role.ACTUAL, year=2030, home=2030, settled=False)

    assert opened(loose, "2028年新增3家").year == 2028
    assert opened(BACK, "2028年新增3家").year == 2030
