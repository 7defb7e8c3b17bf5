"""A report as its author wrote it: outline, paragraphs, tables, notes; no meaning yet."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportkit.model.diagnostic import Diagnostic
from reportkit.model.source import Passage, Source, Span


class DocumentKind(StrEnum):
    """The kinds of report told apart."""

    WORK_REPORT = "work_report"
    PLAN_REPORT = "plan_report"
    WORK_ARRANGEMENT = "work_arrangement"
    MIDTERM_EVALUATION = "midterm_evaluation"
    GAZETTE = "gazette"
    OTHER = "other"


class Half(StrEnum):
    """Which half of a report a part of it belongs to."""

    REVIEW = "review"
    """Looks back: what was reached."""
    PLAN = "plan"
    """Looks ahead: what is demanded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a report says of itself; `None` where it does not say."""

    title: str | None
    kind: DocumentKind
    issuer: str | None
    region: str | None
    year: int | None
    """The year whose targets it sets."""
    review_year: int | None
    """The year it looks back on."""
    number: str | None
    """Document number, e.g. 宝府〔2026〕1号."""
    date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what it says of the text below it."""

    id: str
    """`s1`, `s2` … in document order."""
    level: int
    """Depth from 1, by numbering, gaps closed."""
    number: str | None
    """`一、`, `（一）`, `1.` as printed, `None` for an unnumbered heading."""
    title: Passage
    """Without number and closing 。."""
    parent: str | None
    """Id of the section above, `None` at the top."""
    path: tuple[str, ...]
    """Titles from the top down to this one."""
    run_in: bool
    """Whether it is a lead sentence inside its paragraph."""
    line: int
    half: Half | None
    """Which half it belongs to; `None` where the report has no halves or this part is outside both."""
    year: int | None
    """The year its statements speak of unless they say otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph as a person would join it, run-in heading included."""

    id: str
    """`p1`, `p2` … in document order."""
    section: str | None
    """Id of the innermost section it stands in, `None` before the first heading."""
    passage: Passage
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One repaired row of a table."""

    cells: tuple[Passage, ...]
    """As many as the header has; an empty passage where the cell is empty or lost."""
    category: str | None
    """Band or category the row stands under."""
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table stitched over pages, header once."""

    id: str
    """`t1`, `t2` … in document order."""
    title: str | None
    """Caption without 表1："""
    section: str | None
    """Id of the section it stands in (its caption's section where it has one)."""
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    line: int
    legend: tuple[tuple[str, str], ...] = ()
    """Signs the table explains itself, e.g. (`★`, `快于中期进度`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote with the words it follows."""

    id: str
    """`n1`, `n2` …"""
    mark: str
    anchor: str
    """The shortest quoted or named expression right before the mark; empty where none was found."""
    text: Passage
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One document of a gazette."""

    number: int
    """From 1, in order of the gazette."""
    title: str
    speaker: str | None
    date: date | None
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A source understood as a text with an outline."""

    source: Source
    metadata: Metadata
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    tables: tuple[Table, ...]
    notes: tuple[Note, ...]
    parts: tuple[Part, ...]
    """A gazette's documents, else empty."""
    noise: tuple[Span, ...]
    """What cleanup declared noise: every non-blank character is here or in one of the above."""
    diagnostics: tuple[Diagnostic, ...]
    """RK1xx of the source and RK2xx of structure."""
