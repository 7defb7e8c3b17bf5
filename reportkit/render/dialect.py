"""Template output to pieces: a small dialect of Markdown with nothing else enabled (docs/template-guide.md).

A line is a piece: `# title`, `## heading`, `### heading`, `| a | b |` table rows, `:::name …` blocks, else a
paragraph. Inside, `**bold**`, `==put in==` and `~~taken out~~`. A backslash makes the next character plain; all data
of a report is escaped so before it reaches the template's output.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from reportkit.errors import RenderError
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
    Run,
    Runs,
    Words,
)

_SPECIAL = re.compile(r"([\\*=|#:~\[\]<>`_])")
_INLINE = re.compile(r"\\(.)|\*\*|==|~~", re.DOTALL)
_LOOKS = {"**": "bold", "==": "mark", "~~": "gone"}


def escape(text: str) -> str:
    """Return data such that the dialect takes every character as it is; line ends become spaces."""
    return _SPECIAL.sub(r"\\\1", re.sub(r"[\r\n\t\f\v\u2028\u2029\x85]+", " ", text))


def parse(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a template's output.

    Raises:
        RenderError: RK520 for an unknown block, RK521 for a row, RK522 for widths that do not fit their header.
    """
    pieces: list[Piece] = []
    rows: list[str] = []
    widths: tuple[int, ...] = ()
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        bare = line.strip()
        if bare.startswith("|"):
            rows.append(bare)
            continue
        if rows:
            pieces.append(_grid(rows, widths, number))
            rows, widths = [], ()
        if bare.startswith(":::widths"):
            widths = tuple(int(part) for part in bare.split()[1:] if part.isdigit())
        elif bare:
            pieces.append(_piece(bare, number))
    return tuple(pieces)


def _piece(line: str, number: int) -> Piece:
    if line.startswith(":::"):
        return _block(line[3:], number)
    depth = len(line) - len(line.lstrip("#"))
    if depth and line[depth : depth + 1] == " ":
        return Heading(level=depth - 1, runs=inline(line[depth + 1 :]))
    return Words(runs=inline(line))


def _block(line: str, number: int) -> Piece:
    name, _, rest = line.partition(" ")
    if name == "note":
        return Remark(runs=inline(rest))
    parts = [unescape(part) for part in split(rest, "|")]
    match name:
        case "masthead":
            filled = [*parts, "", "", "", ""]
            return Masthead(name=filled[0], issue=filled[1], office=filled[2], date=filled[3])
        case "annex" | "annex-landscape":
            return Annex(label=parts[0], title="".join(parts[1:]), landscape=name.endswith("landscape"))
        case "annexes":
            return AnnexList(titles=tuple(part for part in parts if part))
        case "imprint":
            return Imprint(lines=tuple(part for part in parts if part))
        case _:
            raise RenderError("RK520", name=name, line=number)


def _grid(lines: list[str], widths: tuple[int, ...], number: int) -> Grid:
    header = tuple(inline(cell) for cell in _cells(lines[0]))
    if widths and (len(widths) != len(header) or not all(widths)):
        raise RenderError("RK522", line=number, wanted=len(header), found=len(widths))
    rows: list[tuple[Runs, ...] | Band] = []
    for line in lines[1:]:
        if line.startswith("|="):
            rows.append(Band(runs=inline(line[2:].strip().removesuffix("|").strip())))
            continue
        cells = _cells(line)
        if len(cells) != len(header):
            raise RenderError("RK521", line=number, wanted=len(header), found=len(cells))
        rows.append(tuple(inline(cell) for cell in cells))
    return Grid(header=header, rows=tuple(rows), widths=widths or (1,) * len(header))


def _cells(line: str) -> list[str]:
    parts = split(line[1:], "|")
    return parts if parts[-1] else parts[:-1]


def split(text: str, sign: str) -> list[str]:
    """Return `text` cut at every `sign` that no backslash stands before; parts stay escaped."""
    parts, start, index = [], 0, 0
    while index < len(text):
        if text[index] == "\\":
            index += 2
            continue
        if text[index] == sign:
            parts.append(text[start:index].strip())
            start = index + 1
        index += 1
    return [*parts, text[start:].strip()]


def unescape(text: str) -> str:
    """Return escaped words as they are."""
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL)


def inline(text: str) -> Runs:
    """Return the runs of one line."""
    return tuple(_merged(_pieces_of(text)))


def _pieces_of(text: str) -> Iterator[Run]:
    looks = dict.fromkeys(_LOOKS.values(), False)
    position = 0
    for found in _INLINE.finditer(text):
        if found.start() > position:
            yield Run(text=text[position : found.start()], **looks)
        position = found.end()
        if found[1]:
            yield Run(text=found[1], **looks)
        else:
            look = _LOOKS[found[0]]
            looks[look] = not looks[look]
    if position < len(text):
        yield Run(text=text[position:], **looks)


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    for _, alike in groupby(runs, key=lambda run: (run.bold, run.mark, run.gone)):
        held = tuple(alike)
        yield replace(held[0], text="".join(run.text for run in held))


def words_of(runs: Runs) -> str:
    """Return the bare words of runs."""
    return "".join(run.text for run in runs)


def numbered(annexes: AnnexList) -> list[str]:
    """Return the titles of annexes with their numbers; one alone has none."""
    if len(annexes.titles) == 1:
        return list(annexes.titles)
    return [f"{number}.{title}" for number, title in enumerate(annexes.titles, start=1)]
