"""Characters of a briefing that a Word file cannot show as they are: reported, never silently changed."""

from collections.abc import Iterable, Iterator

from reportkit.model import Diagnostic, Severity
from reportkit.model.briefing import (
    Annex,
    AnnexList,
    Band,
    Grid,
    Heading,
    Imprint,
    Masthead,
    Piece,
    Remark,
    Runs,
    Words,
)
from reportkit.render.word.xml import ILLEGAL, is_rare


def odd_characters(pieces: Iterable[Piece]) -> tuple[Diagnostic, ...]:
    """Return RK551 for characters that XML cannot hold and RK552 for those outside GB2312, each listed once."""
    signs = set().union(*(words for piece in pieces for words in _texts(piece)))
    illegal = sorted(sign for sign in signs if ILLEGAL.match(sign))
    rare = sorted(sign for sign in signs if is_rare(sign))
    return tuple(_diagnostics(illegal, rare))


def _diagnostics(illegal: list[str], rare: list[str]) -> Iterator[Diagnostic]:
    if illegal:
        codes = "、".join(f"U+{ord(sign):04X}" for sign in illegal)
        yield Diagnostic(code="RK551", severity=Severity.WARNING, values={"characters": codes})
    if rare:
        yield Diagnostic(code="RK552", severity=Severity.INFO, values={"characters": "、".join(rare)})


def _texts(piece: Piece) -> Iterator[str]:
    match piece:
        case Heading() | Words() | Remark():
            yield from _of(piece.runs)
        case Grid():
            yield from _cells(piece)
        case Masthead():
            yield from (piece.name, piece.issue, piece.office, piece.date)
        case Annex():
            yield piece.title
        case AnnexList():
            yield from piece.titles
        case Imprint():
            yield from piece.lines


def _of(runs: Runs) -> Iterator[str]:
    return (run.text for run in runs)


def _cells(grid: Grid) -> Iterator[str]:
    for row in (grid.header, *grid.rows):
        for runs in (row.runs,) if isinstance(row, Band) else row:
            yield from _of(runs)
