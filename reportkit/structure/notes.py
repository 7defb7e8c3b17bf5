"""Notes with the words they follow."""

import re

_QUOTED = re.compile(r"[“《「『][^“”《》「」『』]{1,30}[”》」』][\u4e00-\u9fff]{0,4}$")
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+\-]{2,14}$")


def anchor_before(text: str, known: str = "") -> str:
    """Return the shortest quoted or named expression at the end of `text`.

    Args:
        text: the words up to the mark.
        known: the head word the note's own body begins with (`四个放在：…`), preferred where the text ends with it.
    """
    if known and text.endswith((known, known + "”", known + "》")):
        return known
    quoted = _QUOTED.search(text[-40:])
    if quoted:
        return quoted[0]
    named = _NAME.search(text[-16:])
    return named[0] if named else ""
