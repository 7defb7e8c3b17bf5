"""Laws of wrapping: nothing lost, nothing too wide, punctuation and numbers in their place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.text.wrapping import width_of, wrap

ALPHABET = "稳中求进扩大内需，。、；：？！（）《》“”…—0123456789.%亿元个百分点ABc \u0301�"
TEXTS = st.text(st.sampled_from(ALPHABET), max_size=300)
WIDTHS = st.integers(20, 200)


@given(TEXTS | st.text(max_size=200), WIDTHS)
def test_no_character_is_lost_at_any_width(text, width):
    lines = wrap(text, width)

    assert "".join(text[start:end] for start, end in lines) == text


@given(TEXTS, st.integers(2, 200))
def test_no_line_is_wider_than_the_width(text, width):
    lines = wrap(text, width)

    assert all(width_of(text[start:end]) <= width for start, end in lines)


@given(
    st.lists(st.sampled_from(["稳中求进", "扩大（内需）", "增长6.5%左右，", "《规划》", "达到120亿元；"]), max_size=60),
    WIDTHS,
)
def test_punctuation_and_numbers_keep_their_place(words, width):
    text = "".join(words)

    lines = [text[start:end] for start, end in wrap(text, width)]

    assert not [line for line in lines[1:] if line[0] in "，。、；：？！）》”"]
    assert not [line for line in lines[:-1] if line[-1] in "（《“" or re.search(r"\d$", line)]


@pytest.mark.parametrize("text", ["，" * 100, "（" * 100, "1" * 100, "\u0301" * 100])
def test_a_text_without_a_place_to_break_still_wraps(text):
    lines = wrap(text, 20)

    assert "".join(text[start:end] for start, end in lines) == text
    assert all(width_of(text[start:end]) <= 20 for start, end in lines)
