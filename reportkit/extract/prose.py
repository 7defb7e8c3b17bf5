"""The rule for running text: paragraphs, and long cells of tables that hold no indicators."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportkit.extract.demands import aims
from reportkit.extract.found import Passed, Setting, Stated
from reportkit.extract.sentence import read_sentence
from reportkit.extract.timing import Frame, frames, opened
from reportkit.lexicon import lexicon
from reportkit.model import Document, Measure, Passage, Quantity, Span, Statement, Table
from reportkit.text.amounts import amounts
from reportkit.text.clauses import enclosed, sentences
from reportkit.text.folding import Folded, fold
from reportkit.text.passages import cut, line_of, source_offset
from reportkit.text.quantities import quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a stretch of prose stands."""

    section: str | None = None
    table: str | None = None
    paragraph: str | None = None


def prose(document: Document) -> Iterator[Statement]:
    """Read what paragraphs state.

    Reads every sentence of every paragraph: the amount, the words before it (verb, comparator, what it is measured
    against) and the name before or behind it. `新增养老床位400张、照护床位120张` states two increments;
    `增长5%` after another clause speaks of that clause's subject; 分别 gives each name its value.

    Passes over what states nothing: numbers in quotation marks and titles, ordinals, dates, ages, lengths of time,
    thresholds of a class, sizes of one thing, population figures and small numbers in words.
    """
    known = frames(document)
    for paragraph in document.paragraphs:
        frame = known.get(paragraph.section) or known[None]
        place = Place(section=paragraph.section, paragraph=paragraph.id)
        yield from statements(document, paragraph.passage, frame, place)


SENTENCE_LIKE = 24
"""Characters from which a cell with a comma or a full stop is read as prose."""


def boxes(document: Document) -> Iterator[Statement]:
    """Read what the cells of boxes and other tables of words state, as `prose` reads paragraphs.

    A cell is prose where it is long and punctuated; tables of indicators and projects have their own rules.
    """
    known = frames(document)
    for table in document.tables:
        if not _holds_words(table):
            continue
        frame = known.get(table.section) or known[None]
        place = Place(section=table.section, table=table.id)
        for row in table.rows:
            for cell in row.cells[1:]:
                yield from statements(document, cell, frame, place)


_OTHER_TABLES = re.compile(r"指标|单位|投资|金额|预算|决算|科目|序号|得分|合计")


def _holds_words(table: Table) -> bool:
    if not table.rows or _OTHER_TABLES.search("".join(table.header)):
        return False
    last = [row.cells[-1].text for row in table.rows if row.cells]
    wordy = sum(len(text) >= SENTENCE_LIKE and any(mark in text for mark in "，。；") for text in last)
    return wordy * 2 >= len(last)


def statements(document: Document, passage: Passage, frame: Frame, place: Place) -> Iterator[Statement]:
    """Yield the statements of one stretch of prose."""
    folded = fold(passage.text)
    for stated in stated_in(folded, frame):
        if isinstance(stated, Stated):
            yield _statement(document, passage, folded, stated, place)


def stated_in(folded: Folded, frame: Frame) -> Iterator[Stated | Passed]:
    """Yield what a folded paragraph states and what was passed over, in reading order."""
    text = folded.text
    found = amounts(text)
    starts = [amount.start for amount in found]
    setting = Setting(text=text, around=enclosed(text), lexicon=lexicon())
    aiming = False
    for sentence in sentences(text):
        inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        frame = opened(frame, text[sentence.start : sentence.end])
        aiming = aims(text, sentence, frame) or (aiming and bool(inside))
        yield from read_sentence(setting, sentence, inside, frame, aims=aiming)


def _statement(document: Document, passage: Passage, folded: Folded, stated: Stated, place: Place) -> Statement:
    start, end = folded.back(stated.quote.start, stated.quote.end)
    if stated.reading is not None:
        anchor = folded.offsets[stated.reading.segment.amount.start]
        start, end = unbroken(document.source.text, passage, Span(start, end), anchor)
        start = same_line(document, passage, start, folded.offsets[stated.named_at])
    quote = cut(passage, start, end)
    return Statement(
        id="",
        indicator=stated.name,
        canonical=None,
        year=stated.frame.year,
        role=stated.frame.role,
        quantity=_quantity(folded, stated, start, end),
        passage=quote,
        section=place.section,
        table=place.table,
        paragraph=place.paragraph,
        line=line_of(document.source, quote),
        rule=stated.rule,
    )


_SOFT = re.compile(r"[\s\u200b-\u200d\ufeff*#]*\Z")


def unbroken(source: str, passage: Passage, wanted: Span, anchor: int) -> tuple[int, int]:
    """Return the part of `wanted` around `anchor` that stands in one piece in the source (offsets of the passage).

    A sentence may run over a page break with a footnote between, or over a mark in the middle; words on the two sides
    of such a gap stand nowhere in the source as one quote. White space and emphasis are no gap.
    """
    start, end, position = wanted.start, wanted.end, 0
    for one, following in pairwise(passage.spans):
        position += one.end - one.start
        if position >= wanted.end or _SOFT.match(source[one.end : following.start]):
            continue
        if wanted.start < position <= anchor:
            start = position
        elif anchor < position < end:
            end = position
    return start, end


def same_line(document: Document, passage: Passage, start: int, named: int) -> int:
    """Return where the quote starts: with the name, where only adverbs (全年, 今年) stand on the line before."""
    if not start < named:
        return start
    first, second = (source_offset(passage, offset) for offset in (start, named))
    return named if "\n" in document.source.text[first:second] else start


def _quantity(folded: Folded, stated: Stated, start: int, end: int) -> Quantity:
    """The stated amount with offsets of the quote."""
    if stated.reading is None:
        return Quantity(value=None, comparator=stated.comparator, measure=Measure.QUALITATIVE, start=0, end=end - start)
    read = quantity(folded, stated.reading)
    begin = max(read.start - start, 0)
    period = " ".join(part for part in (stated.frame.period, read.baseline) if part) or None
    return Quantity(
        value=read.value,
        high=read.high,
        unit=read.unit,
        comparator=read.comparator,
        measure=read.measure,
        strength=read.strength,
        baseline=period,
        start=begin,
        end=max(min(read.end, end) - start, begin),
    )
