"""One form for matching: widths folded, white space gone, with the way back to the text as given.

The folded text is for matching alone and is never kept or shown.
"""

import re
from dataclasses import dataclass

_KEEP = "，。；：！？（）、"
_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in _KEEP}
_FORMS = {
    **_WIDE,
    **dict.fromkeys("–—―‐‑−", "-"),
    **dict.fromkeys("〜∼", "~"),
    **dict.fromkeys(",﹐", "，"),
    **dict.fromkeys(";﹔", "；"),
    **dict.fromkeys("(﹙〔", "（"),
    **dict.fromkeys(")﹚〕", "）"),
    **dict.fromkeys(":﹕", "："),
    "﹪": "%",
    "!": "！",
    "?": "？",
}
_TABLE = str.maketrans(_FORMS)
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_BLANK = frozenset(" \t\n\r\v\f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff") | frozenset(
    map(chr, range(0x2000, 0x200B))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text in its matching form."""

    text: str
    """Without white space, ASCII digits and letters, Chinese punctuation."""
    offsets: tuple[int, ...]
    """For each character its offset in the text given; one more at the end."""

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the given text that `text[start:end]` was made from."""
        return (self.offsets[start], self.offsets[end - 1] + 1) if start < end else (self.offsets[start],) * 2


def fold(text: str) -> Folded:
    """Return `text` in its matching form."""
    kept = [index for index, character in enumerate(text) if character not in _BLANK]
    squeezed = text if len(kept) == len(text) else "".join(map(text.__getitem__, kept))
    folded = squeezed.translate(_TABLE)
    for comma in _GROUPED.finditer(squeezed) if "," in squeezed else ():
        folded = f"{folded[: comma.start()]},{folded[comma.end() :]}"
    return Folded(text=folded, offsets=(*kept, len(text)))
