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
_ORDINAL_LEAD = re.compile(r"[一二三四五六七八九十]{1,2}是[^。！？：；\d]{4,32}。(?=.)")
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
            ordinals = list(_ordinals(index, chunk, start))
            if ordinals and ordinals[0].title.text.startswith("一是"):
                rank = RANKS["ordinal"] if lead is None else AFTER_LEAD_RANK
            result += [replace(ordinal, rank=rank) for ordinal in ordinals]
    return result


def _ordinals(index: int, chunk: Chunk, start: int) -> Iterator[Heading]:
    """Yield the leads 一是…。 二是…。 a paragraph is built of, the first at its start or right after its lead."""
    text = chunk.passage.text
    if not _ORDINAL_LEAD.match(text, start):
        return
    for found in _ORDINAL_LEAD.finditer(text, start):
        if found.start() == start or text[found.start() - 1] == "。":
            title = cut(chunk.passage, found.start(), found.end() - 1)
            yield Heading(chunk=index, rank=AFTER_LEAD_RANK, number=None, title=title, run_in=True)


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
    if line.bold >= 5 and text[line.bold - 1] in "。：" and line.bold < len(text):
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
    if not whole and end + 4 <= stop <= end + 36 and not re.search(r"[：；]", text[end:stop]):
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
        and len(chunk.passage.text) >= match.end() + 20
        and not _SALUTATION.match(chunk.passage.text)
    ]
    place = {index: number for number, index in enumerate(i for i, c in enumerate(chunks) if c.kind is LineKind.TEXT)}
    near = {place[index] for index in candidates}
    kept = [index for index in candidates if near & {place[index] + step for step in (-2, -1, 1, 2)}]
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
