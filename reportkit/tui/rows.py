"""Paragraph pairs as screen rows: both sides wrapped, changed words styled, a sign in the gutter. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from reportkit.model import Comparison, Edit, EditKind, ParagraphChange, Relation, Report
from reportkit.text.sanitise import sanitise
from reportkit.text.wrapping import wrap
from reportkit.tui.sections import SIGNS, Place

_STYLES = {
    EditKind.DELETE: Style(color="dark_orange", underline=True),
    EditKind.INSERT: Style(color="dodger_blue1", bold=True, underline=True),
    EditKind.KEEP: Style(),
}
_HEADING = Style(bold=True, reverse=True)

Line = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One screen row."""

    sign: str
    left: Line
    right: Line
    change: int | None = None
    """Index of the paragraph change where one starts here."""
    place: Place | None = None
    """Section that starts here."""


@dataclass(frozen=True, slots=True)
class Homes:
    """Where paragraphs stand: section of each, and the heading of each section."""

    sections: dict[str, str | None]
    headings: dict[str, str]


def homes_of(report: Report) -> Homes:
    """Return the homes of a report's paragraphs."""
    document = report.document
    headings = {section.id: f"{section.number or ''}{section.title.text}" for section in document.sections}
    run_in = {section.id: section.parent for section in document.sections if section.run_in}
    sections = {p.id: run_in.get(p.section, p.section) if p.section else None for p in document.paragraphs}
    return Homes(sections, headings)


def rows_of(comparison: Comparison, width: int, *, only_changes: bool) -> Iterator[Row]:
    """Yield the rows of both texts, each side `width` cells wide."""
    old, new = homes_of(comparison.old), homes_of(comparison.new)
    last: tuple[str | None, str | None] = (None, None)
    for index, change in enumerate(comparison.paragraphs):
        if only_changes and change.relation is Relation.SAME:
            continue
        here = (old.sections.get(change.old or ""), new.sections.get(change.new or ""))
        if _differs(here, last):
            yield from _heading(here, old, new, width)
        last = (here[0] or last[0], here[1] or last[1])
        yield from _pair(change, index, width)


def _differs(here: tuple[str | None, str | None], last: tuple[str | None, str | None]) -> bool:
    return any(one is not None and one != other for one, other in zip(here, last, strict=True))


def _heading(here: tuple[str | None, str | None], old: Homes, new: Homes, width: int) -> Iterator[Row]:
    left, right = (
        list(_lines([(homes.headings[section], _HEADING)], width)) if section in homes.headings else []
        for section, homes in ((here[0], old), (here[1], new))
    )
    place: Place | None = ("new", here[1]) if here[1] else ("old", here[0]) if here[0] else None
    for number in range(max(len(left), len(right))):
        yield Row(" ", _at(left, number), _at(right, number), place=place if number == 0 else None)


def _pair(change: ParagraphChange, index: int, width: int) -> Iterator[Row]:
    left = list(_lines(_side(change.edits, EditKind.INSERT), width))
    right = list(_lines(_side(change.edits, EditKind.DELETE), width))
    for number in range(max(len(left), len(right))):
        yield Row(SIGNS[change.relation], _at(left, number), _at(right, number), index if number == 0 else None)
    yield Row(" ", (), ())


def _at(lines: Sequence[Line], number: int) -> Line:
    return lines[number] if number < len(lines) else ()


def _side(edits: Iterable[Edit], without: EditKind) -> list[tuple[str, Style]]:
    return [(edit.text, _STYLES[edit.kind]) for edit in edits if edit.kind is not without]


def _lines(pieces: Iterable[tuple[str, Style]], width: int) -> Iterator[Line]:
    """Yield the wrapped lines of one side, each as styled segments; no character is left out."""
    clean = [(sanitise(words).replace("\n", " "), style) for words, style in pieces]
    text = "".join(words for words, _ in clean)
    if not text:
        return
    bounds, at = [], 0
    for words, style in clean:
        bounds.append((at, at + len(words), style))
        at += len(words)
    first = 0
    for start, end in wrap(text, width):
        while bounds[first][1] <= start and first < len(bounds) - 1:
            first += 1
        yield tuple(_cut(text, bounds, first, (start, end)))


def _cut(text: str, bounds: list[tuple[int, int, Style]], first: int, line: tuple[int, int]) -> Iterator[Segment]:
    start, end = line
    for low, high, style in bounds[first:]:
        if low >= end:
            return
        if max(start, low) < min(end, high):
            yield Segment(text[max(start, low) : min(end, high)], style)
