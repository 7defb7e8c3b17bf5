"""Pieces to clean Markdown that any viewer shows."""

import re
from collections.abc import Iterator

from reportkit.model.briefing import Annex, Band, Briefing, Grid, Heading, Imprint, Masthead, Piece, Runs, Words

_SPECIAL = re.compile(r"([\\*|`<>\[\]_~#=])")


def write(briefing: Briefing) -> bytes:
    """Return the briefing as UTF-8 Markdown, one blank line between pieces."""
    return ("\n\n".join("\n".join(_lines(piece)) for piece in briefing.pieces) + "\n").encode()


def _lines(piece: Piece) -> Iterator[str]:
    match piece:
        case Masthead():
            yield f"**{_plain(piece.name)}**"
            details = [part for part in (piece.issue, piece.office, piece.date) if part]
            if details:
                yield ""
                yield _plain("　".join(details))
        case Heading():
            yield f"{'#' * (piece.level + 1)} {_runs(piece.runs)}"
        case Words():
            yield _runs(piece.runs)
        case Annex():
            yield f"## {_plain(piece.label)}　{_plain(piece.title)}"
        case Grid():
            yield from _grid(piece)
        case Imprint():
            yield "---"
            yield ""
            yield "  \n".join(_plain(line) for line in piece.lines)


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
    """Return runs with changed words underlined, as `<u>`, and bold words as `<b>`: `**` fails beside 。 and ”."""
    words = []
    for run in runs:
        text = _plain(run.text)
        text = f"<u>{text}</u>" if run.mark else text
        words.append(f"<b>{text}</b>" if run.bold else text)
    return "".join(words)


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
