"""What each block of a source is at first sight: blank, rule, table row, note or text, cleaned.

Nothing is joined here; `reflow` does that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from reportkit.model import Block, BlockKind, Passage, Source, Span
from reportkit.text.cleanup import clean, kept_spans
from reportkit.text.passages import EMPTY


class LineKind(StrEnum):
    """What a line is at first sight."""

    BLANK = "blank"
    RULE = "rule"
    ROW = "row"
    NOTE = "note"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One block with what can be seen of it alone."""

    kind: LineKind
    block: Block
    passage: Passage
    """Cleaned; for a note its body."""
    hashes: int = 0
    """Markdown heading depth, or the file's own heading level."""
    bold: int = 0
    """How many characters at the start of the passage are bold."""
    emphasis: tuple[Span, ...] = ()
    """Stretches of the source set in bold, markup excluded."""
    mark: str = ""
    """A note's mark."""
    cells: tuple[Passage, ...] = ()
    noise: tuple[Span, ...] = ()


_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,})\s*$")
_HASHES = re.compile(r"\s*(#{1,6})\s+")
_NOTE = re.compile(r"\s*(?:<sup>\s*(\d{1,3})\s*</sup>|([¹²³⁰⁴-⁹]+))\s*(?=\S)")
_PLAIN_NOTE = re.compile(r"\s*(\d{1,3})(?:\s*[:：.．]\s*|\s+)(?=\D)")
_INLINE_NOTE_MARK = re.compile(r"\[footnoteRef:\d+\]")
_INLINE_NOTE = re.compile(r"\[(\d{1,3}):\s*([^\]\n]+)\]\s*$")
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARKS = re.compile(r"(?<!m)(?:<sup>\s*(\d{1,3})\s*</sup>|([⁰¹²³⁴-⁹]+))")
"""What follows an m is the exponent of a unit."""
_BOLD = re.compile(r"\s*\*\*(.+?)\*\*")
_EMPHASIS = re.compile(r"\*\*([^*\n]+)\*\*")
_TABLE_DIVIDER = re.compile(r"\s*\|?[\s:|-]*-{2,}[\s:|-]*$")


def marks_in(text: str) -> set[str]:
    """Return the note marks that stand in a text."""
    return {(match[1] or match[2].translate(_SUPER)) for match in _MARKS.finditer(text)}


def lines_of(source: Source) -> Iterator[Line]:
    """Yield one line a block, in order; the bodies of trailing inline notes as lines of their own."""
    open_marks: set[str] = set()

    for block in source.blocks:
        raw = source.text[block.span.start : block.span.end]
        line = _line(source, block, raw, open_marks)
        inline = _INLINE_NOTE.search(raw) if line.kind is LineKind.TEXT else None
        if line.kind is not LineKind.NOTE:
            open_marks |= marks_in(raw)
        else:
            open_marks.discard(line.mark)
        if inline:
            start, end = block.span.start + inline.start(), block.span.start + inline.end()
            yield _text(source, block, raw, Span(start, end))
            body = Span(block.span.start + inline.start(2), block.span.start + inline.end(2))
            passage = clean(source.text, kept_spans(source.text, body.start, body.end))
            yield Line(kind=LineKind.NOTE, block=block, passage=passage, mark=inline[1])
            continue

        yield line


def _line(source: Source, block: Block, raw: str, open_marks: set[str]) -> Line:
    if block.kind is BlockKind.TABLE:
        return Line(kind=LineKind.ROW, block=block, passage=EMPTY)
    if _RULE.match(raw):
        return Line(kind=LineKind.RULE, block=block, passage=EMPTY, noise=(block.span,))
    if block.kind is BlockKind.LINE and _is_row(raw):
        return Line(kind=LineKind.ROW, block=block, passage=EMPTY, cells=tuple(_cells(source, block, raw)))
    note = _NOTE.match(raw) or _plain_note(raw, open_marks)
    if note:
        mark = next(group for group in note.groups() if group).translate(_SUPER)
        start = block.span.start + note.end()
        passage = clean(source.text, kept_spans(source.text, start, block.span.end))
        return Line(kind=LineKind.NOTE, block=block, passage=passage, mark=mark)
    return _text(source, block, raw, None)


def _plain_note(raw: str, open_marks: set[str]) -> re.Match[str] | None:
    match = _PLAIN_NOTE.match(raw)
    return match if match and match[1] in open_marks else None


def _is_row(raw: str) -> bool:
    return "\t" in raw.strip("\n \u3000") or (raw.count("|") >= 2 and raw.strip().startswith("|"))


def _cells(source: Source, block: Block, raw: str) -> Iterator[Passage]:
    if raw.strip().startswith("|"):
        if _TABLE_DIVIDER.match(raw):
            return
        inner = raw.strip().strip("|")
        offset, sign = raw.index(inner) if inner else 0, "|"
    else:
        inner, offset, sign = raw, 0, "\t"
    position = block.span.start + offset
    for piece in inner.split(sign):
        yield clean(source.text, kept_spans(source.text, position, position + len(piece)))
        position += len(piece) + 1


def _text(source: Source, block: Block, raw: str, cut: Span | None) -> Line:
    start, end = block.span.start, cut.start if cut else block.span.end
    hashes = _HASHES.match(raw)
    depth = len(hashes[1]) if hashes else 0
    if hashes:
        start += hashes.end()
    refs = [Span(start + m.start(), start + m.end()) for m in _INLINE_NOTE_MARK.finditer(source.text[start:end])]
    passage = clean(source.text, kept_spans(source.text, start, end, refs))
    if not passage.text:
        return Line(kind=LineKind.BLANK, block=block, passage=passage)
    level = block.level + 1 if block.level is not None else depth
    bold = min(_bold(source, block, raw, start, passage), len(passage.text))
    begin = block.span.start
    emphasis = [Span(begin + found.start(1), begin + found.end(1)) for found in _EMPHASIS.finditer(raw)]
    return Line(
        kind=LineKind.TEXT,
        block=block,
        passage=passage,
        hashes=level,
        bold=bold,
        emphasis=tuple(emphasis) or block.bold,
    )


def _bold(source: Source, block: Block, raw: str, start: int, passage: Passage) -> int:
    """Return how many characters at the start of the passage the source sets in bold."""
    match = _BOLD.match(raw, start - block.span.start)
    if match:
        first = block.span.start + match.start(1)
        return len(clean(source.text, kept_spans(source.text, first, block.span.start + match.end(1))).text)
    if block.bold and passage.spans and block.bold[0].start <= passage.spans[0].start:
        return len(clean(source.text, [block.bold[0]]).text)
    return 0
