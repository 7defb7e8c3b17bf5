"""Lines to paragraphs as a person joins them: over pages, rules, notes and tables, never over a real end."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from reportkit.model import BlockKind, Passage, Source
from reportkit.structure.lines import Line, LineKind
from reportkit.text.cleanup import clean
from reportkit.text.headings import CAPTION, numbering

_CLOSED = re.compile(r"[。！？!?：:；;…]['\"”’』」）)]*$|^——[^。]{0,60}[上中）)]$|^[（(][^（()）]*[）)]$")
_SALUTATION = re.compile(r"^(?:各位|主任|同志们)[^。]{0,30}[：:！!]")
_LABEL = re.compile(r"[^，。：:]{2,16}[:：]")
_TITLE = re.compile(r"[^，。；]{6,80}(?:报告|决定|决议|意见|议题|议程|名单|说明|情况|通知|方案|纲要|规划)")
_ITEM = re.compile(r"[（(]\s*(\d{1,3})\s*[）)][^。]{2,40}。.")
_FEWEST_ITEMS, _RARE = 10, 10
"""So many numbered items make an arrangement; one stray in so many is a page's doing."""
_ZERO_WIDTH = re.compile("[\u200b-\u200d\ufeff]")
"""A line of these alone parts nothing: it stands where a link or an anchor stood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """One paragraph, or one line that is none (note, table row)."""

    kind: LineKind
    passage: Passage
    lines: tuple[Line, ...]

    @property
    def number(self) -> int:
        """The block number it starts on."""
        return self.lines[0].block.number


def reflow(source: Source, lines: Iterable[Line]) -> list[Chunk]:
    """Return paragraphs, rows and notes in reading order; a paragraph stands where it starts."""
    chunks: list[Chunk] = []
    open_at: int | None = None
    begun = gap = False
    for line in lines:
        if line.kind in (LineKind.BLANK, LineKind.RULE):
            gap = gap or not _ZERO_WIDTH.search(source.text[line.block.span.start : line.block.span.end])
            continue
        if line.kind is not LineKind.TEXT:
            chunks.append(Chunk(kind=line.kind, passage=line.passage, lines=(line,)))
            continue
        if open_at is not None and gap and _parts(chunks[open_at].passage.text, line.passage.text):
            open_at = None
        gap = False
        if open_at is not None and not _begins(line):
            chunks[open_at] = _joined(source, chunks[open_at], line)
        else:
            chunks.append(Chunk(kind=LineKind.TEXT, passage=line.passage, lines=(line,)))
            open_at = len(chunks) - 1
        begun = begun or bool(_SALUTATION.match(line.passage.text)) or _heads(line) or len(line.passage.text) > 60
        if _ends(chunks[open_at], begun=begun):
            open_at = None
    return _strays_joined(source, chunks)


def _strays_joined(source: Source, chunks: list[Chunk]) -> list[Chunk]:
    """Return the chunks with what a page cut off a numbered item joined to it.

    Where a whole arrangement is built of items of one paragraph each, a lone paragraph between two of them is the rest
    of the first, though that ended with a full stop.
    """
    items = [(index, number) for index, chunk in enumerate(chunks) if (number := _item_number(chunk)) is not None]
    strays = [
        index + 1
        for (index, number), (following, after) in pairwise(items)
        if after == number + 1 and following == index + 2 and _may_be_stray(chunks[index + 1])
    ]
    counted = sum(after == number + 1 for (_, number), (_, after) in pairwise(items))
    if counted < _FEWEST_ITEMS or len(strays) * _RARE > counted:
        return chunks
    for index in reversed(strays):
        rest = chunks.pop(index)
        whole = chunks[index - 1]
        passage = clean(source.text, (*whole.passage.spans, *rest.passage.spans))
        chunks[index - 1] = replace(whole, passage=passage, lines=(*whole.lines, *rest.lines))
    return chunks


def _item_number(chunk: Chunk) -> int | None:
    found = _ITEM.match(chunk.passage.text) if chunk.kind is LineKind.TEXT else None
    return int(found[1]) if found else None


def _may_be_stray(chunk: Chunk) -> bool:
    text, line = chunk.passage.text, chunk.lines[0]
    plain = chunk.kind is LineKind.TEXT and line.block.kind is BlockKind.LINE and not line.hashes
    return plain and not _begins(line) and numbering(text) is None and not text.startswith(("其中", "以上"))


def _parts(above: str, below: str) -> bool:
    """Return whether a blank line between two lines that nothing closes parts them."""
    if _is_title_like(above) or (_LABEL.match(above) and _LABEL.match(below)):
        return True
    return not _breaks_off(above) and _TITLE.fullmatch(below) is not None


def _joined(source: Source, chunk: Chunk, line: Line) -> Chunk:
    passage = clean(source.text, (*chunk.passage.spans, *line.passage.spans))
    return replace(chunk, passage=passage, lines=(*chunk.lines, line))


def _heads(line: Line) -> bool:
    found = numbering(line.passage.text)
    return found is not None and found.family in ("ideographic", "bracketed", "chapter", "part")


def _begins(line: Line) -> bool:
    """Return whether a line cannot be the rest of the one before it."""
    text = line.passage.text
    if line.block.kind is BlockKind.PARAGRAPH or line.hashes or text.startswith(("——", "附件", "目录")):
        return True
    found = numbering(text)
    if found and found.family not in ("arabic", "ordinal"):
        return True
    return bool(CAPTION.match(text) or _SALUTATION.match(text) or (line.bold and text[line.bold - 1] in "。：:"))


def _ends(chunk: Chunk, *, begun: bool) -> bool:
    """Return whether nothing more belongs to the paragraph."""
    last, text = chunk.lines[-1], chunk.passage.text
    if last.block.kind is BlockKind.PARAGRAPH or _CLOSED.search(text):
        return True
    if CAPTION.match(text) or (last.hashes and len(text) < 120 and not _breaks_off(text)):
        return True
    found = numbering(text)
    if found and found.rank <= 5 and len(chunk.lines) == 1 and len(text) < 40 and not _breaks_off(text):
        return True
    return not begun and not text.startswith("——") and len(last.passage.text) < 60


def _is_title_like(text: str) -> bool:
    """Return whether a line that nothing closes can end by itself before a blank line: a title, a name, a date."""
    found = numbering(text)
    inner = text[found.end :] if found else text
    if _breaks_off(text) or (text.startswith("——") and not _CLOSED.search(text)):
        return False
    return len(text) < 120 and not re.search("[。；]" if found and len(text) < 45 else "[，。；、,]", inner)


def _breaks_off(text: str) -> bool:
    return text.count("《") > text.count("》") or text.count("“") > text.count("”") or text[-1:] in "，、的和与个"
