"""Wrapping Chinese text to terminal cells: a wide character takes two, and punctuation keeps its place.

No line starts with closing punctuation, none ends with an opening mark, and a number keeps its unit. Pure: styles ride
along as offsets, since a line is returned as (start, end) of the text.
"""

import re

from rich.cells import get_character_cell_size

_NO_START = frozenset("，。、；：？！）》”’】」』〉］｝…—%％℃‰·,;:?!)]}")
_NO_END = frozenset("（《“‘【「『〈［｛([{★●▲")
_UNIT = r"个百分点|[%％℃‰]|[万亿]{0,2}(?:平方公里|平方米|立方米|公里|公顷|美元|[\u4e00-\u9fff])"
_NUMBER = rf"[0-9０-９]+(?:[.,．—–~～-][0-9０-９]+)*(?:[.．、](?=\D)|{_UNIT})?"
_ATOM = re.compile(rf"{_NUMBER}|[A-Za-z]+")

cell_width = get_character_cell_size


def width_of(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    return sum(map(cell_width, text))


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines of `text` as offsets; joined they are the text. `width` is in cells, at least 2 is used.

    Where the rules leave no place to break at all, a line breaks where it is full; none is ever wider than `width`.
    """
    width = max(width, 2)
    kept = _inside_atoms(text, width // 2)
    lines: list[tuple[int, int]] = []
    start = best = used = since_best = 0
    for position, sign in enumerate(text):
        size = cell_width(sign)
        if position > start and _may_break(text, position, size) and position not in kept:
            best, since_best = position, 0
        while used + size > width:
            stop, used = (best, since_best) if best > start else (position, 0)
            lines.append((start, stop))
            start, best = stop, stop
            since_best = used
        used += size
        since_best += size
    lines.append((start, len(text)))
    return lines


def _may_break(text: str, position: int, size: int) -> bool:
    return size > 0 and text[position] not in _NO_START and text[position - 1] not in _NO_END


def _inside_atoms(text: str, longest: int) -> set[int]:
    """Return the offsets inside numbers with their units and inside words, longer ones than `longest` cells apart."""
    inside: set[int] = set()
    for match in _ATOM.finditer(text):
        start, end = match.span()
        if end - start > 1 and width_of(match[0]) <= longest:
            inside.update(range(start + 1, end))
    return inside
