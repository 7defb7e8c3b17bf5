"""Read work items: numbered tasks of a work arrangement with their chapters, leads and texts.

The numbering of items runs through the whole document, or a table lists them. What an item demands in figures is read
by the rules of prose.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from reportkit.extract.duties import assignments, bracketed, duty_words, names
from reportkit.model import Document, DocumentKind, LeadMode, Paragraph, Section, Table, WorkItem
from reportkit.text.folding import fold
from reportkit.text.numerals import number
from reportkit.text.passages import cut, line_of

MARKERS = (
    re.compile(r"（(\d{1,3})）"),
    re.compile(r"(\d{1,3})[.、．](?!\d)"),
    re.compile(r"（([一二三四五六七八九十百]{1,5})）"),
    re.compile(r"([一二三四五六七八九十百]{1,5})、"),
)
"""How items are numbered, the likeliest first."""
FEWEST = 3
"""A numbering of fewer is no list of items."""
LONGEST_TITLE = 60
DIGITS = re.compile(r"\d{1,3}")


class Line(NamedTuple):
    """A heading or a paragraph, in document order."""

    line: int
    text: str
    """Folded; a heading with its number."""
    section: Section | None
    """The heading, `None` for a paragraph."""
    paragraph: Paragraph | None


@dataclass(slots=True, kw_only=True)
class Draft:
    """An item while it is read."""

    number: int
    head: Line
    chapter: str
    texts: list[str]


def work_items(document: Document) -> Iterator[WorkItem]:
    """Yield the numbered work items of a work arrangement, in order, with who leads them."""
    found = list(_numbered(document)) or [item for table in document.tables for item in _tabled(table)]
    yield from found


def _numbered(document: Document) -> Iterator[WorkItem]:
    lines = _lines(document)
    duties = _duties(document)
    if document.metadata.kind is not DocumentKind.WORK_ARRANGEMENT and not duties:
        return
    marker = _marker(lines)
    if marker is None:
        return
    for draft in _drafts(lines, marker):
        yield _led(_item(draft, marker), duties)


def _lines(document: Document) -> list[Line]:
    """Return headings and paragraphs in document order; a run-in heading is part of its paragraph."""
    headings = [
        Line(section.line, fold((section.number or "") + section.title.text).text, section, None)
        for section in document.sections
        if not section.run_in
    ]
    paragraphs = [
        Line(paragraph.line, fold(paragraph.passage.text).text, None, paragraph) for paragraph in document.paragraphs
    ]
    return sorted([*headings, *paragraphs], key=lambda line: line.line)


def _duties(document: Document) -> dict[int, tuple[tuple[str, ...], LeadMode, int]]:
    """Return for each item number the leads, their mode and the line that names them."""
    duties: dict[int, tuple[tuple[str, ...], LeadMode, int]] = {}
    for paragraph in document.paragraphs:
        if "牵头" not in paragraph.passage.text:
            continue
        for duty in assignments(paragraph.passage.text):
            line = line_of(document.source, cut(paragraph.passage, duty.at, len(paragraph.passage.text)))
            for item in duty.numbers:
                duties.setdefault(item, (duty.leads, duty.mode, line))
    return duties


def _marker(lines: Sequence[Line]) -> re.Pattern[str] | None:
    """Return the numbering that runs 1, 2, 3 … through the whole document and is the longest to do so."""
    longest, best = FEWEST - 1, None
    for marker in MARKERS:
        run = [value for line in lines if (value := _number(line.text, marker)) is not None]
        if len(run) > longest and run == list(range(1, len(run) + 1)):
            longest, best = len(run), marker
    return best


def _number(text: str, marker: re.Pattern[str]) -> int | None:
    found = marker.match(text)
    value = number(found[1]) if found else None
    return int(value) if value is not None else None


def _drafts(lines: Iterable[Line], marker: re.Pattern[str]) -> Iterator[Draft]:
    draft, chapter = None, ""
    for line in lines:
        value = _number(line.text, marker)
        if value is not None:
            if draft:
                yield draft
            draft = Draft(number=value, head=line, chapter=chapter, texts=[])
        elif line.section:
            if draft:
                yield draft
            draft, chapter = None, line.section.title.text
        if draft and line.paragraph and not any(assignments(line.text)):
            draft.texts.append(line.paragraph.passage.text)
    if draft:
        yield draft


def _item(draft: Draft, marker: re.Pattern[str]) -> WorkItem:
    return WorkItem(
        number=draft.number,
        title=_title(draft.head, marker),
        section=draft.chapter,
        leads=(),
        mode=None,
        text="\n".join(draft.texts),
        line=draft.head.line,
        lead_line=None,
    )


def _title(head: Line, marker: re.Pattern[str]) -> str:
    """Return the lead sentence without number and 。 as written."""
    text = head.paragraph.passage.text if head.paragraph else head.text
    folded = fold(text)
    found = marker.match(folded.text)
    start = found.end() if found else 0
    stop = re.compile(r"[。：；]").search(folded.text, start)
    end = stop.start() if stop else len(folded.text)
    low, high = folded.back(start, min(end, start + LONGEST_TITLE))
    return text[low:high].strip()


def _led(item: WorkItem, duties: dict[int, tuple[tuple[str, ...], LeadMode, int]]) -> WorkItem:
    if item.number in duties:
        leads, mode, line = duties[item.number]
        return replace(item, leads=leads, mode=mode, lead_line=line)
    own = bracketed(item.text)
    return replace(item, leads=own[0], mode=own[1], lead_line=item.line) if own else item


def _tabled(table: Table) -> Iterator[WorkItem]:
    """Yield the rows of a task table: a column of tasks beside a column of who leads them."""
    words = duty_words()
    heads = [fold(head).text for head in table.header]
    task = next((index for index, head in enumerate(heads) if words.task_header.search(head)), None)
    lead = next((index for index, head in enumerate(heads) if words.lead_header.search(head)), None)
    if task is None or lead is None or task == lead:
        return
    mode = LeadMode.LEAD if "牵头" in heads[lead] else None
    for index, row in enumerate(table.rows):
        text = row.cells[task].text.strip() if task < len(row.cells) else ""
        if not text:
            continue
        leads = names(row.cells[lead].text) if lead < len(row.cells) else ()
        printed = DIGITS.fullmatch(fold(row.cells[0].text).text)
        yield WorkItem(
            number=int(printed[0]) if printed else index + 1,
            title=re.split(r"[。：；]", text, maxsplit=1)[0][:LONGEST_TITLE],
            section=row.category or table.title or "",
            leads=leads,
            mode=mode,
            text=text,
            line=row.line,
            lead_line=row.line,
        )
