"""Wrapping Chinese text to terminal cells: a wide character takes two, and punctuation keeps its place.

No line starts with closing punctuation, none ends with an opening mark, and a number keeps its unit. Pure: styles ride
along as offsets, since a line is returned as (start, end) of the text.
"""

import re
import unicodedata
from functools import cache

_NO_START = "，。、；：？！）》”’】」』…—%％℃·"
_NO_END = "（《“‘【「『"
_ATOM = re.compile(r"[0-9０-９A-Za-z.,%％]+[\u4e00-\u9fff]?|.", re.DOTALL)


@cache
def cell_width(sign: str) -> int:
    """Return how many terminal cells one character takes."""
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1


def width_of(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    return sum(map(cell_width, text))


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Return the lines of `text` as offsets; joined they are the text. `width` is in cells, at least 2 is used.

    Where the rules of punctuation leave no place to break, a line may be shorter; none is ever wider than `width`.
    """
    width = max(width, 2)
    lines: list[tuple[int, int]] = []
    start = position = used = 0
    for atom in _atoms(text, width):
        size = width_of(atom)
        if used + size > width and position > start:
            stop = _break_before(text, start, position, atom, width)
            lines.append((start, stop))
            start = stop
            used = width_of(text[start:position])
        position += len(atom)
        used += size
    if position > start or not lines:
        lines.append((start, position))
    return lines


def _atoms(text: str, width: int) -> list[str]:
    """Return what may not be torn, unless it is wider than a line."""
    atoms = []
    for atom in _ATOM.findall(text):
        atoms += [atom] if width_of(atom) <= width // 2 else list(atom)
    return atoms


def _break_before(text: str, start: int, position: int, atom: str, width: int) -> int:
    """Return where to break at or before `position`, so that what follows still fits with `atom`."""
    stop = position
    while stop > start + 1 and (text[stop] in _NO_START if stop < len(text) else False):
        stop -= 1
    while stop > start + 1 and text[stop - 1] in _NO_END:
        stop -= 1
    follows = width_of(text[stop:position]) + width_of(atom)
    return stop if follows <= width else position
