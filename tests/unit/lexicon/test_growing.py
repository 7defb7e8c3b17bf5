"""New entries are written as the lexicon reads them, and told apart from what is there."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reportkit.lexicon import Lexicon, lexicon, own_files
from reportkit.lexicon.entries import Indicator, read_indicators
from reportkit.lexicon.growing import claimed_twice, entry_text, taken_over

WORDS = st.text(st.characters(codec="utf-8", max_codepoint=0xFFFF, exclude_categories=["Cs"]), min_size=1)


def indicator(name, *aliases):
    return Indicator(name=name, aliases=aliases, stricter="lower", kind="count", units=("处",), source="survey")


def written(tmp_path: Path, *indicators: Indicator) -> Path:
    path = tmp_path / "own.toml"
    path.write_text("\n".join(map(entry_text, indicators)), encoding="utf-8")
    return path


def test_an_entry_is_read_as_it_was_written(tmp_path):
    entry = indicator('荷塘"漏水"点', "荷塘漏点")

    assert read_indicators(written(tmp_path, entry)) == (entry,)


@given(WORDS, WORDS)
def test_any_words_survive_writing_and_reading(tmp_path_factory, name, alias):
    entry = indicator(name, alias)

    assert read_indicators(written(tmp_path_factory.mktemp("lexicon"), entry)) == (entry,)


def test_two_entries_of_one_name_are_told():
    assert claimed_twice([indicator("荷塘漏点"), indicator("漏点", "荷塘 漏点")]) == [
        ("荷塘漏点", ("荷塘漏点", "漏点"))
    ]


def test_a_name_taken_from_the_shipped_lexicon_is_told():
    own = [indicator("荷塘漏点", "火灾数"), indicator("粮食产量")]

    assert taken_over(own, lexicon()) == [("火灾数", "荷塘漏点", "火灾数")]


def test_own_entries_win(tmp_path):
    path = written(tmp_path, indicator("荷塘漏点", "火灾数"))

    assert Lexicon([*read_indicators(path), *lexicon().indicators]).canonical("火灾起数") == "火灾数"
    assert lexicon(tmp_path).indicator("荷塘漏点") is not None


def test_a_workspace_without_a_lexicon_has_no_files(tmp_path):
    assert own_files(tmp_path / "lexicon") == []
