"""A briefing laid out and ready to be written: pieces in reading order, what every writer takes."""

from dataclasses import dataclass

from reportkit.model.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one look."""

    text: str
    bold: bool = False
    mark: bool = False
    """Changed words: shaded and underlined, so that they survive black-and-white print."""
    gone: bool = False
    """Words taken out: struck through."""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The red head of a briefing; empty parts are left out."""

    name: str
    issue: str
    office: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title (level 0) or a heading."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A note in small letters under a table."""

    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexList:
    """The titles of the annexes, named at the end of the body."""

    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """A new page with its label and title."""

    label: str
    title: str
    landscape: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A table row that names the group below it."""

    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table; its header row repeats on every page."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...] | Band, ...]
    widths: tuple[int, ...]
    """Relative column widths, as many as the header has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Lines of the 版记 at the foot of the last page."""

    lines: tuple[str, ...]


Piece = Masthead | Heading | Words | Remark | AnnexList | Annex | Grid | Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A template filled with a comparison."""

    title: str
    stem: str
    """Suggested file name without suffix."""
    template: str
    """Name of the template."""
    pieces: tuple[Piece, ...]
    """Headings, paragraphs, tables … in reading order."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """RK5xx of rendering."""
