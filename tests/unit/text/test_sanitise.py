"""The border between documents and the terminal."""

import pytest

from reportkit.text.sanitise import sanitise


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[2J清屏", "␛[2J清屏"),
        ("\x1b]52;c;eA==\x07", "␛]52;c;eA==␇"),
        ("a\x9bb\x7f", "a\ufffdb␡"),
        ("左\u202e右\u200b\ufeff", "左右"),
        ("一\r\n二", "一␍\n二"),
        ("表\t格", "表 格"),
        ("\udcff", "\ufffd"),
        ("一\u2028二", "一␤二"),
    ],
)
def test_what_acts_on_a_terminal_becomes_visible_or_goes(raw, shown):
    assert sanitise(raw) == shown


@pytest.mark.parametrize("text", ["[red]", "[footnoteRef:0]", "[@click=app.quit]退出[/]", "增长6.5%", "ABC"])
def test_ordinary_words_and_brackets_stay_as_they_are(text):
    assert sanitise(text) == text
