"""Conversion noise away from a stretch of text, leaving characters out and never putting one in.

What is noise is said by patterns here; what a line *is* (heading, table row, note) is the business of `structure`.
"""

import re
from collections.abc import Iterable

from reportkit.model import Passage, Span
from reportkit.text.passages import passage_of

NOISE = re.compile(
    r"\[bookmark:[^\]\n]*\]"
    r"|</?(?:ul|ol|li|p|b|i|u|em|strong|br|span|div|a|td|tr|th|table|sub|font)\b[^>\n]*>"
    r"|(?<!m)<sup>\s*\d{1,3}\s*</sup>|</?sup>"
    r"|\*\*|__(?=\S)"
    r"|[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad\x00-\x08\x0b-\x1f\x7f]"
)
SUPERSCRIPT = re.compile(r"(?<!m)[⁰¹²³⁴-⁹]+")
"""A note mark; behind an m it is the exponent of a unit and stays."""
SPACES = re.compile(r"[ \t\u3000\u00a0\u2002-\u200a]+")
_LATIN = re.compile(r"[A-Za-z]")


def kept_spans(text: str, start: int, end: int, extra: Iterable[Span] = ()) -> list[Span]:
    """Return what of `text[start:end]` is no noise, as spans of `text`; `extra` spans are left out besides."""
    gaps = [Span(*match.span()) for match in NOISE.finditer(text, start, end)]
    gaps += [Span(*match.span()) for match in SUPERSCRIPT.finditer(text, start, end)]
    gaps += [gap for gap in extra if start <= gap.start < end]
    kept, position = [], start
    for gap in sorted(gaps):
        if gap.start > position:
            kept.append(Span(position, gap.start))
        position = max(position, gap.end)
    if position < end:
        kept.append(Span(position, end))
    return kept


def clean(text: str, spans: Iterable[Span]) -> Passage:
    """Return the passage of `spans` without spaces, except those that part two Latin words, and trimmed."""
    rough = passage_of(text, spans)
    result: list[Span] = []
    position = 0
    offsets = _offsets(rough)
    for match in SPACES.finditer(rough.text.replace("\n", " ")):
        if not _parts_latin_words(rough.text, *match.span()):
            result += _between(offsets, position, match.start())
            position = match.end()
        elif match.end() - match.start() > 1:
            result += _between(offsets, position, match.start() + 1)
            position = match.end()
    result += _between(offsets, position, len(rough.text))
    return passage_of(text, result)


def _parts_latin_words(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and bool(_LATIN.match(text[start - 1]) and _LATIN.match(text[end]))


def _offsets(passage: Passage) -> list[tuple[int, Span]]:
    offsets, position = [], 0
    for span in passage.spans:
        offsets.append((position, span))
        position += span.end - span.start
    return offsets


def _between(offsets: list[tuple[int, Span]], start: int, end: int) -> list[Span]:
    found = []
    for position, span in offsets:
        low = max(start - position, 0)
        high = min(end - position, span.end - span.start)
        if low < high:
            found.append(Span(span.start + low, span.start + high))
    return found
