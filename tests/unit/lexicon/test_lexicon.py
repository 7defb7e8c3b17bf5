"""Names of indicators find their entry, or none."""

import tomllib
from pathlib import Path

import pytest

from reportkit.errors import UsageError
from reportkit.lexicon import Lexicon, lexicon, repeated_names
from reportkit.lexicon.entries import read_indicators

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "names.toml").read_text(encoding="utf-8"))["case"]
OWN = """
[[indicator]]
name = "荷塘面积"
aliases = ["荷塘总面积"]
stricter = "higher"
kind = "amount"
units = ["亩"]
"""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"] or "empty")
def test_a_name_finds_its_entry(case):
    assert lexicon().canonical(case["name"]) == case.get("canonical")


@pytest.mark.parametrize("case", [case for case in CASES if "scope" in case], ids=lambda case: case["name"])
def test_a_name_says_whose_figure_it_is(case):
    assert lexicon().scope(case["name"]) == case["scope"]


@pytest.mark.parametrize("name", ["社区养老服务设施面积", "境内外上市企业数", "新增市场主体", "荷塘区月色"])
def test_a_name_without_a_place_has_no_scope(name):
    assert lexicon().scope(name) is None


def test_there_are_four_hundred_indicators_at_least():
    assert len(lexicon().indicators) >= 400


def test_no_name_is_claimed_by_two_indicators():
    assert repeated_names(lexicon().indicators) == []


def test_every_alias_finds_its_own_indicator():
    wrong = [
        alias
        for indicator in lexicon().indicators
        for alias in (indicator.name, *indicator.aliases)
        if lexicon().canonical(alias) != indicator.name
    ]

    assert wrong == []


@pytest.mark.parametrize(
    "name", ["居民消费价格", "城镇登记失业率", "单位国内生产总值能耗", "财政赤字", "信访总量", "生产安全事故起数"]
)
def test_less_is_stricter_for_what_nobody_wants(name):
    assert lexicon().direction(name) == "lower"


def test_direction_is_left_open_where_it_is_unclear():
    assert lexicon().direction("常住人口") is None


def test_direction_of_an_unknown_name_is_open():
    assert lexicon().direction("荷塘月色") is None


def test_unknown_names_are_counted_the_commonest_first():
    found = lexicon().unknown(["荷塘数", "荷塘月色", "荷塘数", "粮食产量"])

    assert found == [("荷塘数", 2), ("荷塘月色", 1)]


def test_entries_of_a_workspace_stand_beside_the_shipped_ones(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")

    words = lexicon(own)

    assert (words.canonical("荷塘总面积"), words.canonical("粮食产量")) == ("荷塘面积", "粮食产量")


def test_a_broken_lexicon_names_its_file(tmp_path):
    broken = tmp_path / "broken.toml"
    broken.write_text('[[indicator]]\nname = "荷塘面积"\nkind = "pond"\n', encoding="utf-8")

    with pytest.raises(UsageError, match="RK721"):
        read_indicators(broken)


def test_two_claims_on_one_name_are_reported(tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(OWN + '[[indicator]]\nname = "荷塘规模"\naliases = ["荷塘 总面积"]\n', encoding="utf-8")

    assert repeated_names(read_indicators(own)) == [("荷塘总面积", ("荷塘面积", "荷塘规模"))]


def test_an_empty_lexicon_knows_nothing():
    assert Lexicon([]).canonical("粮食产量") is None
