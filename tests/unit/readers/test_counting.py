"""Numbers as Word writes them in its formats."""

import pytest

from reportkit.readers.word.counting import counted


@pytest.mark.parametrize(
    ("number", "style", "printed"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (12, "chineseCountingThousand", "十二"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (1010, "chineseCountingThousand", "一千零一十"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (12, "decimalFullWidth", "１２"),
        (12, "decimalEnclosedCircle", "⑫"),
        (21, "decimalEnclosedCircle", "21"),
        (10, "ideographDigital", "一〇"),
        (4, "lowerRoman", "iv"),
        (28, "upperLetter", "BB"),
        (3, "decimalZero", "03"),
        (3, "a format yet unknown", "3"),
        (3, "bullet", ""),
    ],
)
def test_a_number_is_written_as_word_does(number: int, style: str, printed: str) -> None:
    assert counted(number, style) == printed
