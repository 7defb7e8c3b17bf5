"""Numerals alone."""

from decimal import Decimal

import pytest

from reportkit.text.numerals import number, share, written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一百二十三", "123"),
        ("十二", "12"),
        ("两千零五十", "2050"),
        ("三点五", "3.5"),
        ("二〇三一", "2031"),
        ("1,234.5", "1234.5"),
        ("3.5万", "35000"),
        ("1.2万亿", "1200000000000"),
    ],
)
def test_a_numeral_has_its_value(text: str, value: str) -> None:
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "点五", "一千百", "十五五五十", "第三", "1.2.3", "万"[:0]])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("三分之一", "33.33"), ("十分之一", "10"), ("百分之五", "5"), ("1/3", "33.33"), ("三成", "30")]
)
def test_a_fraction_in_words_is_a_percentage(text: str, value: str) -> None:
    assert share(text) == Decimal(value)


@pytest.mark.parametrize("text", ["三分之五", "5/3", "1/0", "半边天"])
def test_what_is_more_than_the_whole_is_no_share(text: str) -> None:
    assert share(text) is None


@pytest.mark.parametrize("value", [-1, 10**8])
def test_only_numbers_below_a_hundred_million_are_written(value: int) -> None:
    with pytest.raises(ValueError, match=str(value)):
        written(value)
