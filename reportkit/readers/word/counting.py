"""How Word writes the number n of a list or a note in each of its formats. No list is known here."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

DIGITS = "零一二三四五六七八九"
LEGAL = "零壹贰叁肆伍陆柒捌玖"
ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def chinese(number: int) -> str:
    """Return 一, 十, 十二, 二十, 一百零五; digits above 9999."""
    return spelled(number, DIGITS, "十百千").removeprefix("一" if 10 <= number < 20 else "")


def chinese_legal(number: int) -> str:
    """Return 壹, 壹拾贰."""
    return spelled(number, LEGAL, "拾佰仟")


def spelled(number: int, digits: str, ranks: str) -> str:
    """Return `number` in words, a zero standing for every gap inside."""
    if not 0 < number < 10_000:
        return str(number)
    words, gap = "", False
    for rank, digit in zip(range(len(str(number)) - 1, -1, -1), str(number), strict=True):
        if digit == "0":
            gap = True
            continue
        words += (digits[0] if gap and words else "") + digits[int(digit)] + (ranks[rank - 1] if rank else "")
        gap = False
    return words


def chinese_digits(number: int) -> str:
    """Return 一, 一〇, 一二."""
    return "".join("〇一二三四五六七八九"[int(digit)] if digit.isdigit() else digit for digit in str(number))


def full_width(number: int) -> str:
    """Return １２."""
    return str(number).translate({ord("0") + step: ord("０") + step for step in range(10)})


def letters(number: int) -> str:
    """Return A … Z, AA, BB as Word goes on after Z."""
    if not 0 < number <= 780:
        return str(number)
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def roman(number: int) -> str:
    """Return I, II, III, IV."""
    if not 0 < number < 5000:
        return str(number)
    words = ""
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        words += sign * count
    return words


def one_of(signs: str) -> Callable[[int], str]:
    """Return a format that takes the n-th of `signs`, digits where they end."""
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


FORMATS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "none": lambda _number: "",
        "bullet": lambda _number: "",
        "decimalZero": lambda number: f"{number:02d}",
        "upperRoman": roman,
        "lowerRoman": lambda number: roman(number).lower(),
        "upperLetter": letters,
        "lowerLetter": lambda number: letters(number).lower(),
        "chineseCounting": chinese,
        "chineseCountingThousand": chinese,
        "taiwaneseCounting": chinese,
        "taiwaneseCountingThousand": chinese,
        "japaneseCounting": chinese,
        "koreanCounting": chinese,
        "ideographDigital": chinese_digits,
        "japaneseDigitalTenThousand": chinese_digits,
        "taiwaneseDigital": chinese_digits,
        "chineseLegalSimplified": chinese_legal,
        "ideographLegalTraditional": chinese_legal,
        "decimalFullWidth": full_width,
        "decimalFullWidth2": full_width,
        "decimalEnclosedCircle": one_of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        "decimalEnclosedCircleChinese": one_of("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
        "decimalEnclosedParen": one_of("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
        "decimalEnclosedFullstop": one_of("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
        "ideographEnclosedCircle": one_of("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
        "ideographTraditional": one_of("甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac": one_of("子丑寅卯辰巳午未申酉戌亥"),
    }
)
"""Formats by Word's name; every other one is shown in digits."""


def counted(number: int, style: str) -> str:
    """Return `number` as Word writes it in the format `style`."""
    return FORMATS.get(style, str)(number)
