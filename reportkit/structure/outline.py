"""Headings, their depth and what stands under them, from numbering; Markdown depth is noise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportkit.model import DocumentKind, Half, Passage
from reportkit.structure.lines import LineKind
from reportkit.structure.reflow import Chunk
from reportkit.text.headings import AFTER_LEAD_RANK, CAPTION, CAPTION_RANK, LEAD_RANK, RANKS, TITLE_RANK, numbering
from reportkit.text.passages import cut, strip

_REVIEW = re.compile(r"回顾|总结|完成情况|执行情况|总体情况|过去|取得|成效|成绩|进展|工作情况")
_PLAN = re.compile(r"安排|部署|目标|任务|要求|打算|计划|规划|重点工作|今年|新一年|开局|做好|建议")
_YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
_SALUTATION = re.compile(r"各位代表[！!，,：:]|(?:过去(?:的)?一年|五年来|一年来)，")
_END = "。.:：;；"
_LEAD = re.compile(r"[^。！？!?：:；;\d]{4,24}。(?=.)")
_ORDINAL_LEAD = re.compile(r"[一二三四五六七八九十]{1,2}是[^。！？：；\d]{4,32}。")
_ORDINAL_LEAD_END = re.compile(r"一是[^。！？：；\d]{4,32}。")
_ORDINAL_END = re.compile(r"[一二三四五六七八九十]{1,2}是$")
_EMPHASISED_LEAD = re.compile(r"[^。！？：；]{4,36}")
_SECOND_LEAD = re.compile(r"[^。！？：；，\d]{4,18}。(?=.)")
_TABLE_TITLE = re.compile(
    r"(?!附[表件])[^。；，：]{6,45}(?:情况|情况表|[指标任务项目清单目标统计一览分工]表|目标|指标|安排)"
)
_REMARK = re.compile(r"[（(]?(?:备注|注|单位|说明)[:：]")
_LONGEST_HEADING = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading found in a chunk."""

    chunk: int
    """Index of the chunk."""
    rank: int
    number: str | None
    title: Passage
    run_in: bool


def headings(chunks: Sequence[Chunk]) -> list[Heading]:
    """Return all headings in reading order."""
    found = [heading for index, chunk in enumerate(chunks) if (heading := _heading(index, chunk))]
    found += _table_captions(chunks, {heading.chunk for heading in found})
    found += _bare_leads(chunks, {heading.chunk for heading in found})
    by_chunk = {heading.chunk: heading for heading in found}
    result: list[Heading] = []
    rank = RANKS["ordinal"]
    for index, chunk in enumerate(chunks):
        lead = by_chunk.get(index)
        if lead:
            result.append(lead)
        if chunk.kind is LineKind.TEXT and (lead is None or lead.run_in):
            start = len(lead.title.text) + 1 if lead and lead.number is None else 0
            inner = _inner_leads(index, chunk, start)
            if inner and (lead or inner[0].title.text.startswith("一是")):
                rank = RANKS["ordinal"] if lead is None else AFTER_LEAD_RANK
            result += [replace(heading, rank=rank) for heading in inner]
    return result


def _inner_leads(index: int, chunk: Chunk, start: int) -> list[Heading]:
    """Return the leads inside a paragraph from `start` on: counted ones it is built of, and sentences set in bold."""
    spans = {*_ordinals(chunk.passage.text, start), *_emphasised(chunk, start)}
    if start and any(_is_bold(chunk, span) for span in spans):
        second = _SECOND_LEAD.match(chunk.passage.text, start)
        spans |= {(start, second.end() - 1)} if second else set()
    return [
        Heading(chunk=index, rank=AFTER_LEAD_RANK, number=None, title=cut(chunk.passage, *span), run_in=True)
        for span in sorted(spans)
    ]


def _ordinals(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where the leads 一是…。 二是…。 stand, the first at `start`; each without its 。."""
    if not _ORDINAL_LEAD.match(text, start):
        return
    for found in _ORDINAL_LEAD.finditer(text, start):
        if found.start() == start or text[found.start() - 1] == "。":
            yield found.start(), found.end() - 1


def _emphasised(chunk: Chunk, start: int) -> Iterator[tuple[int, int]]:
    """Yield where whole sentences in bold stand behind a sentence, with their 一是 and without their 。."""
    text = chunk.passage.text
    for first, end in _bold_stretches(chunk):
        ordinal = _ORDINAL_END.search(text[max(first - 4, 0) : first])
        begin = first - len(ordinal[0]) if ordinal else first
        stop = end - 1 if text[end - 1] == "。" else end
        closed = text[stop : stop + 1] == "。" and stop + 1 < len(text)
        after_sentence = begin >= start and (begin == start or text[begin - 1] == "。")
        if closed and after_sentence and begin > 0 and _EMPHASISED_LEAD.fullmatch(text, begin, stop):
            yield begin, stop


def _is_bold(chunk: Chunk, span: tuple[int, int]) -> bool:
    return any(first < span[1] and span[0] < end for first, end in _bold_stretches(chunk))


def _bold_stretches(chunk: Chunk) -> Iterator[tuple[int, int]]:
    """Yield the stretches of the passage's text that the source sets in bold."""
    emphasis = [span for line in chunk.lines for span in line.emphasis]
    if not emphasis:
        return
    for bold in emphasis:
        position, inside = 0, []
        for span in chunk.passage.spans:
            low, high = max(bold.start, span.start), min(bold.end, span.end)
            if low < high:
                inside += [position + low - span.start, position + high - span.start]
            position += span.end - span.start
        if inside:
            yield inside[0], inside[-1]


def _table_captions(chunks: Sequence[Chunk], taken: set[int]) -> Iterator[Heading]:
    """Yield the lines right above a table that are titles without a number, remarks between them apart."""
    for index, chunk in enumerate(chunks):
        text = chunk.passage.text
        if index in taken or chunk.kind is not LineKind.TEXT or not _TABLE_TITLE.fullmatch(text):
            continue
        below = index + 1
        while below < len(chunks) and _REMARK.match(chunks[below].passage.text):
            below += 1
        if below < len(chunks) and chunks[below].kind is LineKind.ROW:
            yield Heading(chunk=index, rank=CAPTION_RANK, number=None, title=chunk.passage, run_in=False)


def _heading(index: int, chunk: Chunk) -> Heading | None:
    if chunk.kind is not LineKind.TEXT:
        return None
    text, line = chunk.passage.text, chunk.lines[0]
    if CAPTION.match(text) and len(text) < 60 and text[-1] not in "。；":
        title = strip(chunk.passage, _END)
        return Heading(chunk=index, rank=CAPTION_RANK, number=None, title=title, run_in=False)
    found = numbering(text)
    if found:
        return _numbered(index, chunk, found.rank, found.end)
    if 5 <= line.bold < len(text) and text[line.bold - 1] in "。：":
        title = strip(cut(chunk.passage, 0, line.bold), _END)
        return Heading(chunk=index, rank=LEAD_RANK, number=None, title=title, run_in=True)
    if line.hashes and 4 <= len(text) <= 60 and text[-1] not in "。；：，":
        return Heading(chunk=index, rank=TITLE_RANK, number=None, title=chunk.passage, run_in=False)
    return None


def _numbered(index: int, chunk: Chunk, rank: int, end: int) -> Heading | None:
    text = chunk.passage.text
    if rank == RANKS["ordinal"]:
        return None
    stop = text.find("。")
    whole = stop in (-1, len(text) - 1)
    if whole and len(text) <= _LONGEST_HEADING and not text.endswith(("；", ";", "，", "：")):
        title = strip(cut(chunk.passage, end, len(text)), _END)
        return Heading(chunk=index, rank=rank, number=text[:end].strip(), title=title, run_in=False)
    if not whole and end + 4 <= stop <= end + _LONGEST_HEADING and not re.search(r"[：；]", text[end:stop]):
        title = cut(chunk.passage, end, stop)
        return Heading(chunk=index, rank=rank, number=text[:end].strip(), title=title, run_in=True)
    return None


def _bare_leads(chunks: Sequence[Chunk], taken: set[int]) -> list[Heading]:
    """Return bare lead sentences: short first sentences that at least two neighbouring paragraphs share as a form."""
    candidates = [
        index
        for index, chunk in enumerate(chunks)
        if index not in taken
        and chunk.kind is LineKind.TEXT
        and (match := _LEAD.match(chunk.passage.text))
        and (len(chunk.passage.text) >= match.end() + 20 or _ORDINAL_LEAD_END.match(chunk.passage.text, match.end()))
        and not _SALUTATION.match(chunk.passage.text)
        and not _ORDINAL_LEAD.match(chunk.passage.text)
    ]
    place = {index: number for number, index in enumerate(i for i, c in enumerate(chunks) if c.kind is LineKind.TEXT)}
    near = {place[index] for index in candidates}
    kept = [
        index
        for index in candidates
        if near & {place[index] + step for step in (-2, -1, 1, 2)}
        or _ORDINAL_LEAD_END.match(chunks[index].passage.text, chunks[index].passage.text.index("。") + 1)
    ]
    return [
        Heading(
            chunk=index,
            rank=LEAD_RANK,
            number=None,
            title=cut(chunks[index].passage, 0, chunks[index].passage.text.index("。")),
            run_in=True,
        )
        for index in kept
    ]


def returns_to_part(text: str) -> bool:
    """Return whether a paragraph addresses the house again and so belongs to the part, not to the last heading."""
    return bool(_SALUTATION.match(text))


def half_of(title: str, kind: DocumentKind, review_year: int | None, year: int | None) -> Half | None:
    """Return the half a top heading opens, by its year first and its words then."""
    years = {int(found) for found in _YEAR.findall(title)}
    looks_back, looks_ahead = _REVIEW.search(title), _PLAN.search(title)
    if year in years and review_year not in years and not (looks_back and not looks_ahead):
        return Half.PLAN
    if review_year in years and year not in years:
        return Half.REVIEW
    if looks_back and not (looks_ahead and not re.search(r"回顾|完成情况|执行情况|过去", title)):
        return Half.REVIEW
    if looks_ahead or kind is DocumentKind.WORK_ARRANGEMENT:
        return Half.PLAN
    return None
