"""The law that nothing is lost: what of the source stands nowhere in the document is noise, and is listed as such.

Only spans are compared here; no word is read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reportkit.model import Note, Paragraph, Section, Source, Span, Table


def unclaimed(source: Source, claimed: Iterable[Span]) -> tuple[Span, ...]:
    """Return the stretches of the source's text that no span of `claimed` covers, trimmed of white space."""
    position = 0
    found: list[Span] = []
    for span in sorted(claimed):
        if position < span.start:
            found += _filled(source.text, Span(position, span.start))
        position = max(position, span.end)
    if position < len(source.text):
        found += _filled(source.text, Span(position, len(source.text)))
    return tuple(found)


def claimed_by(
    sections: Sequence[Section], paragraphs: Sequence[Paragraph], tables: Sequence[Table], notes: Sequence[Note]
) -> Iterator[Span]:
    """Yield the spans of every passage of a document."""
    cells = (cell for table in tables for row in table.rows for cell in row.cells)
    passages = chain(
        (section.title for section in sections),
        (paragraph.passage for paragraph in paragraphs),
        cells,
        (note.text for note in notes),
    )
    for passage in passages:
        yield from passage.spans


def _filled(text: str, span: Span) -> Iterator[Span]:
    """Yield the span without blanks around it, nothing where it is all blank; a line at a time."""
    start = span.start
    for line in text[span.start : span.end].split("\n"):
        bare = line.strip()
        if bare:
            first = start + line.index(bare)
            yield Span(first, first + len(bare))
        start += len(line) + 1


def noise_of(source: Source, parts: Iterable[Span], shown: Iterable[str]) -> tuple[Span, ...]:
    """Return what of the source is noise: neither in a passage (`parts`) nor among the words `shown` beside them.

    Args:
        source: the source.
        parts: spans of all passages.
        shown: numbers of headings, cells of headers, categories: words a document holds as plain text.
    """
    words = {bare for text in shown if (bare := _bare(text))}
    found: list[Span] = []
    for span in unclaimed(source, parts):
        found += _without_shown(source.text, span, words)
    return tuple(found)


def shown_in(sections: Sequence[Section], tables: Sequence[Table]) -> Iterator[str]:
    """Yield the words a document holds as plain text: numbers, header cells, categories."""
    yield from (section.number for section in sections if section.number)
    for table in tables:
        yield from table.header
        yield from (row.category for row in table.rows if row.category)


_MARKUP = re.compile(r"<[^<>\n]{1,200}>|\[bookmark:[^\]\n]*\]|[#*\s\u200b-\u200f\ufeff]+")


def _bare(text: str) -> str:
    return _MARKUP.sub("", text)


def _without_shown(text: str, span: Span, words: set[str]) -> Iterator[Span]:
    """Yield the cells of a leftover line that hold none of the words, and the markup of those that do."""
    start = span.start
    for cell in re.split(r"[\t|]", text[span.start : span.end]):
        end = start + len(cell)
        bare = _bare(cell)
        if bare and bare in words:
            for markup in _MARKUP.finditer(text, start, end):
                yield from _filled(text, Span(*markup.span()))
        else:
            yield from _filled(text, Span(start, end))
        start = end + 1
