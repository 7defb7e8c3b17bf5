"""What templates may do with values: numbers, dates, ordinals and wording as official documents have them."""

from datetime import date
from decimal import Decimal

_DIGITS = "〇一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return 1 to 99 in Chinese: 12 is 十二."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def official_date(value: date | None) -> str:
    """Return a date as 2026年1月15日, empty for none."""
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def decimal(value: Decimal | None) -> str:
    """Return a number without exponent and without zeros that say nothing, empty for none."""
    if value is None:
        return ""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
