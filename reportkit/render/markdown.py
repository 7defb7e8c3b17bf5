"""Pieces to clean Markdown that any viewer shows."""

import re
from collections.abc import Iterator

from reportkit.model.briefing import (
    Annex,
    AnnexList,
    Band,
    Briefing,
    Grid,
    Heading,
    Imprint,
    Masthead,
    Piece,
    Remark,
    Runs,
    Words,
)
from reportkit.render.dialect import numbered

_SPECIAL = re.compile(r"([\\*|`<>\[\]_~#=&])")
_LIST = re.compile(r"^(\d{0,9})([-+.)])(?=\s|$|-)")


def write(briefing: Briefing) -> bytes:
    """Return the briefing as UTF-8 Markdown, one blank line between pieces."""
    return ("\n\n".join("\n".join(_lines(piece)) for piece in briefing.pieces) + "\n").encode()


def _lines(piece: Piece) -> Iterator[str]:
    match piece:
        case Masthead() | Imprint():
            yield from _frame(piece)
        case Heading():
            yield f"{'#' * (piece.level + 1)} {_runs(piece.runs)}"
        case Words() | Remark():
            yield _start(_runs(piece.runs))
        case AnnexList():
            yield "附件：" + "；".join(_plain(line) for line in numbered(piece))
        case Annex():
            yield f"## {_plain(piece.label)}　{_plain(piece.title)}"
        case Grid():
            yield from _grid(piece)


def _frame(piece: Masthead | Imprint) -> Iterator[str]:
    """Yield the lines of the head or the foot."""
    if isinstance(piece, Imprint):
        yield from ("---", "", "  \n".join(_plain(line) for line in piece.lines))
        return
    yield f"**{_plain(piece.name)}**"
    details = [part for part in (piece.issue, piece.office, piece.date) if part]
    if details:
        yield from ("", _plain("　".join(details)))


def _grid(grid: Grid) -> Iterator[str]:
    yield _row([_runs(cell) for cell in grid.header])
    yield "|" + " --- |" * len(grid.header)
    for row in grid.rows:
        if isinstance(row, Band):
            yield _row([f"**{_runs(row.runs)}**", *[""] * (len(grid.header) - 1)])
        else:
            yield _row([_runs(cell) for cell in row])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _runs(runs: Runs) -> str:
    """Return runs with their looks as tags, `<u>` for words put in: `**` and `~~` fail beside 。 and ”."""
    words = []
    for run in runs:
        text = _plain(run.text)
        text = f"<u>{text}</u>" if run.mark else text
        text = f"<del>{text}</del>" if run.gone else text
        words.append(f"<b>{text}</b>" if run.bold else text)
    return "".join(words)


def _start(line: str) -> str:
    """Return a paragraph's line such that no viewer takes its beginning for a list or a rule."""
    return _LIST.sub(r"\1\\\2", line)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
