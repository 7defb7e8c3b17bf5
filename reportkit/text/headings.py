"""The numbering families of Chinese official writing: what number a line begins with, and how deep it ranks."""

import re
from dataclasses import dataclass

_CN = "一二三四五六七八九十百零〇"
FAMILIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(rf"第[{_CN}\d]+[章编篇](?:\s|　|、)*")),
    ("part", re.compile(rf"第[{_CN}\d]+(?:部分|节)[、：:\s]*")),
    ("ideographic", re.compile(rf"[{_CN}]{{1,3}}\s*、\s*")),
    ("bracketed", re.compile(rf"[（(]\s*[{_CN}]{{1,3}}\s*[）)]\s*")),
    ("arabic", re.compile(r"\d{1,2}\s*[.．、](?!\d)\s*")),
    ("bracketed_arabic", re.compile(r"[（(]\s*\d{1,3}\s*[）)]\s*")),
    ("ordinal", re.compile(rf"[{_CN}]{{1,3}}是")),
)
"""From the outermost to the innermost."""
RANKS = {name: rank for rank, (name, _) in enumerate(FAMILIES, start=2)}
TITLE_RANK, LEAD_RANK, AFTER_LEAD_RANK, CAPTION_RANK = 1, 15, 16, 20
CAPTION = re.compile(
    rf"(?:表|专栏|附表|图)\s*[{_CN}\d]{{1,3}}\s*[：:、\s]\s*(?=\S)|(?:表|专栏)\s*\d{{1,2}}(?=\S)|专栏\s*[：:]\s*(?=\S)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """A number at the start of a line."""

    family: str
    rank: int
    """Smaller is further out."""
    end: int
    """Offset after the number and its mark."""


def numbering(text: str) -> Numbering | None:
    """Return the number `text` begins with, `None` where it begins with none."""
    for name, pattern in FAMILIES:
        match = pattern.match(text)
        if match:
            return Numbering(family=name, rank=RANKS[name], end=match.end())
    return None
