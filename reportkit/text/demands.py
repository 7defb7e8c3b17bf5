"""Demands that lean on another figure instead of a number: in step with, above the average, as assigned."""

import re

from reportkit.model import Comparator
from reportkit.text.words import words

_SYNC = re.compile(r"(?:[与和同]|跟)[^，。；]{1,24}?(?:保持|基本|大体)*(?:基本)?同步")
_ABOVE = re.compile(
    r"(?:高于|不低于|快于|优于|好于|超过|超|达到或超过|不高于|低于|居于)(?:[^，。；]{0,12})(?:平均|均值)"
)
_ABOVE_GROWTH = re.compile(
    r"(?:高于|不低于|快于|跑赢|超过)(?:全市|全国|全省|全区|全县|经济|地区生产总值|GDP)[^，。；]{0,6}(?:增速|增长|增幅|水平)"
)
_ASSIGNED = re.compile(
    r"(?:市|省|国家|上级|区|县|部门|州|有关|级|委|政府){0,4}下达[^，。；、]{0,8}?(?:目标|任务|指标|要求|计划|数)"
)


def relative_demand(clause: str) -> Comparator | None:
    """Return the comparator of a relative demand in a folded clause, `None` where it makes none."""
    if "同步" in clause and _SYNC.search(clause):
        return Comparator.SYNC
    if ("均" in clause and _ABOVE.search(clause)) or _ABOVE_GROWTH.search(clause):
        return Comparator.BETTER_THAN_AVERAGE
    if "下达" in clause and _ASSIGNED.search(clause):
        return Comparator.ASSIGNED
    return None


def place(clause: str) -> int | None:
    """Return where the words of a relative demand start in the clause, `None` where it makes none."""
    found = [m.start() for pattern in (_SYNC, _ABOVE, _ABOVE_GROWTH, _ASSIGNED) if (m := pattern.search(clause))]
    return min(found, default=None)


def has_words(clause: str) -> bool:
    """Return whether a clause may hold a relative demand at all; a cheap test."""
    return any(word in clause for word in words("relative").meaning)
