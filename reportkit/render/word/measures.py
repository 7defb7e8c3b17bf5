"""The figures of the official page (GB/T 9704-2012), in Word's units, and its fonts.

Twips are twentieths of a point; font sizes are half points.
"""

from dataclasses import dataclass

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
"""A4."""
MARGIN_TOP, MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT = 2098, 1984, 1587, 1474
"""37, 35, 28 and 26 mm."""
FOOTER_DISTANCE = 1446
"""25.5 mm: the number stands 7 mm under the text area."""
NUMBER_INDENT = 280
"""One character of the page number's size."""
LINE = 579
"""28.95 pt exactly: 22 lines fill the page."""
SPACING = -5
"""-0.25 pt between characters: 28 fill a line."""
BODY_SIZE, TITLE_SIZE, NUMBER_SIZE, TABLE_SIZE, IMPRINT_SIZE = 32, 44, 28, 21, 28
MASTHEAD_SIZE = 96
TITLE_LINE, TABLE_LINE = 680, 280
TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
LANDSCAPE_WIDTH = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
"""A landscape page is the same sheet turned: its left edge is the portrait page's foot."""
RED = "FF0000"
SHADE_IN, SHADE_OUT, SHADE_BAND = "E2EFD9", "F2DCDB", "F2F2F2"
"""Words put in, words taken out, band rows: light enough for a black-and-white printer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A font for Chinese and one for Latin letters and digits."""

    chinese: str
    latin: str = "Times New Roman"


FANG_SONG = Face(chinese="仿宋_GB2312")
KAI_TI = Face(chinese="楷体_GB2312")
HEI_TI = Face(chinese="黑体")
TITLE_FACE = Face(chinese="方正小标宋简体")
FALLBACK = Face(chinese="宋体")
"""For characters outside GB2312, which the official fonts lack."""
SONG_TI = Face(chinese="宋体", latin="宋体")
