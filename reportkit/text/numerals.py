"""Numbers as reports write them, Arabic and Chinese, become `Decimal`.

Only the numeral itself is read here: comparators, units and what a number means are the business of `amounts` and
`quantities`. Text comes in folded form (`folding`).
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

DIGITS: Mapping[str, int] = MappingProxyType(
    dict(zip("零〇一二两三四五六七八九", (0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
)
"""Chinese digits; 两 is two before a measure word."""
SMALL: Mapping[str, int] = MappingProxyType({"十": 10, "百": 100, "千": 1000})
SCALES: Mapping[str, int] = MappingProxyType(
    {"十": 1, "百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "十亿": 9, "百亿": 10}
    | {"千亿": 11, "万亿": 12}
)
"""Scale word to its power of ten."""
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
CHINESE = r"[零〇一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?"
_ARABIC = re.compile(rf"(?:{ARABIC})\Z")
_CHINESE = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?\Z")
_FRACTION = re.compile(r"([零一二两三四五六七八九十百]+)分之([零一二两三四五六七八九十百点]+)\Z")
_SLASH = re.compile(r"(\d{1,3})/(\d{1,3})\Z")
HUNDRED = Decimal(100)


def number(text: str) -> Decimal | None:
    """Return the value of a numeral that fills `text`: `1,234.5`, `12`, `一百二十三`, `3.5万`; `None` for all else."""
    if _ARABIC.match(text):
        return Decimal(text.replace(",", ""))
    if _CHINESE.match(text):
        return _chinese(text)
    for scale in ("万亿", "亿", "万"):
        if text.endswith(scale) and _ARABIC.match(text[: -len(scale)]):
            return Decimal(text[: -len(scale)].replace(",", "")) * Decimal(10) ** SCALES[scale]
    return None


def share(text: str) -> Decimal | None:
    """Return the percentage of a fraction in words: 三分之一 → 33.33, 百分之五 → 5, 1/3 → 33.33, 一半 → 50."""
    if text in ("一半", "半数", "半"):
        return Decimal(50)
    if len(text) == 2 and text[1] == "成" and text[0] in DIGITS:
        return Decimal(DIGITS[text[0]] * 10)
    if found := _FRACTION.match(text):
        return _percentage(_chinese(found[2]), _chinese(found[1]))
    if found := _SLASH.match(text):
        return _percentage(Decimal(found[1]), Decimal(found[2]))
    return None


def _percentage(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    if part is None or not whole or part > whole:
        return None
    return plain((part / whole * HUNDRED).quantize(Decimal("0.01")))


def plain(value: Decimal) -> Decimal:
    """Return `value` without trailing zeros and without an exponent."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def written(value: int) -> str:
    """Return a whole number from 0 to 9999 9999 in Chinese: 123 → 一百二十三.

    Raises:
        ValueError: if `value` is negative or too large.
    """
    if not 0 <= value < 10**8:
        raise ValueError(value)
    if value >= 10**4:
        high, low = divmod(value, 10**4)
        link = "零" if 0 < low < 1000 else ""
        return f"{written(high)}万{link}{written(low) if low else ''}"
    return _under_ten_thousand(value)


def _under_ten_thousand(value: int) -> str:
    if value < 10:
        return "零一二三四五六七八九"[value]
    text, gap = "", False
    for unit, factor in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, value = divmod(value, factor)
        if digit:
            text += ("零" if gap else "") + "零一二三四五六七八九"[digit] + unit
            gap = False
        else:
            gap = bool(text)
    return text.removeprefix("一") if text.startswith("一十") else text


def _chinese(text: str) -> Decimal | None:
    """Read a Chinese numeral; a row of bare digits (二〇二六) is read digit by digit."""
    whole, point, rest = text.partition("点")
    if point and not (whole and rest):
        return None
    value = _digits(whole) if len(whole) > 1 and all(c in DIGITS for c in whole) else _sections(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    return Decimal(f"{value}.{''.join(str(DIGITS.get(c, 0)) for c in rest)}")


def _digits(text: str) -> int:
    return int("".join(str(DIGITS[c]) for c in text))


def _sections(text: str) -> int | None:
    """Read 亿 and 万 sections from the largest down."""
    for unit, factor in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = text.rpartition(unit)
        if found:
            high = _sections(head) if head else 1
            low = _sections(tail.lstrip("零〇")) if tail.strip("零〇") else 0
            return None if high is None or low is None else high * factor + low
    return _section(text)


def _section(text: str) -> int | None:
    """Read a numeral below 万: 三千零五十, 十二, 两百."""
    total, digit, last = 0, None, 10**4
    for character in text:
        if character in DIGITS:
            if digit:
                return None
            digit = DIGITS[character]
        elif character in SMALL:
            factor = SMALL[character]
            if factor >= last or (digit is None and total and factor > 10):
                return None
            total, digit, last = total + (1 if digit is None else digit) * factor, None, factor
        else:
            return None
    return total + (digit or 0) if text else None
