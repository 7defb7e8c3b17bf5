"""Cutting, joining and placing passages without losing where their words came from."""

from bisect import bisect_right
from collections.abc import Iterable

from reportkit.model import Passage, Source, Span

EMPTY = Passage(text="", spans=())


def passage_of(source_text: str, spans: Iterable[Span]) -> Passage:
    """Return the passage made of `spans` of `source_text`; touching spans are joined, empty ones dropped."""
    joined: list[Span] = []
    for span in spans:
        if span.start == span.end:
            continue
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return Passage(text="".join(source_text[s.start : s.end] for s in joined), spans=tuple(joined))


def cut(passage: Passage, start: int, end: int) -> Passage:
    """Return `passage.text[start:end]` with its spans; offsets are those of the passage's text, clipped to it."""
    start, end = max(start, 0), min(end, len(passage.text))
    if start >= end:
        return EMPTY
    spans, position = [], 0
    for span in passage.spans:
        length = span.end - span.start
        low, high = max(start - position, 0), min(end - position, length)
        if low < high:
            spans.append(Span(span.start + low, span.start + high))
        position += length
        if position >= end:
            break
    return Passage(text=passage.text[start:end], spans=tuple(spans))


def strip(passage: Passage, characters: str | None = None) -> Passage:
    """Return the passage without leading and trailing `characters` (white space by default)."""
    left = len(passage.text) - len(passage.text.lstrip(characters))
    return cut(passage, left, len(passage.text.rstrip(characters)))


def source_offset(passage: Passage, offset: int) -> int:
    """Return the offset in the source of character `offset` of the passage's text.

    Raises:
        IndexError: if the passage has no such character.
    """
    for span in passage.spans:
        length = span.end - span.start
        if offset < length:
            return span.start + offset
        offset -= length
    raise IndexError(offset)


def line_at(source: Source, offset: int) -> int:
    """Return the number of the block that holds `offset` of the source's text (the last one before it)."""
    index = bisect_right(source.blocks, offset, key=lambda block: block.span.start) - 1
    return source.blocks[max(index, 0)].number


def line_of(source: Source, passage: Passage) -> int:
    """Return the number of the block on which the passage starts; 1 for an empty one."""
    return line_at(source, passage.spans[0].start) if passage.spans else 1
