"""One form for matching."""

from reportkit.text.folding import fold


def test_widths_and_spaces_are_folded_with_the_way_back() -> None:
    text = "增长 ５．５％，\u200b达 1,200 家(新)"
    folded = fold(text)

    assert folded.text == "增长5.5%，达1,200家（新）"
    assert text[slice(*folded.back(2, 6))] == "５．５％"


def test_a_comma_between_words_is_a_chinese_comma() -> None:
    assert fold("增长5,新增3家").text == "增长5，新增3家"


def test_an_empty_stretch_comes_back_empty() -> None:
    start, end = fold("云 溪").back(1, 1)

    assert start == end
