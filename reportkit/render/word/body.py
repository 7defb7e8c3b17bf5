"""The body: pieces to paragraphs, tables and sections."""

from collections.abc import Iterator, Sequence

from reportkit.model.briefing import Annex, AnnexList, Heading, Imprint, Masthead, Piece, Remark, Runs, Words
from reportkit.model.briefing import Grid as GridPiece
from reportkit.render.dialect import numbered, words_of
from reportkit.render.word import measures as m
from reportkit.render.word.tables import table
from reportkit.render.word.titles import broken
from reportkit.render.word.xml import Look, paragraph, run

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

_SIDES = ("top", "right", "bottom", "left")


def document_xml(pieces: Sequence[Piece]) -> str:
    """Return `word/document.xml` of the pieces."""
    parts: list[str] = []
    landscape, start = False, "nextPage"
    for piece in pieces:
        turned = _turned(piece, landscape=landscape)
        if turned is not landscape:
            ending = section(landscape=landscape, start=start)
            parts.append(f'<w:p><w:pPr><w:pStyle w:val="Break"/>{ending}</w:pPr></w:p>')
            # The imprint closes the last, even page: where it needs a page of its own, that is an even one.
            landscape, start = turned, "evenPage" if isinstance(piece, Imprint) else "nextPage"
        parts += _piece(piece, m.LANDSCAPE_WIDTH if landscape else m.TEXT_WIDTH)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NAMESPACES}><w:body>'
        f"{''.join(parts)}{section(landscape=landscape, start=start)}</w:body></w:document>"
    )


def _turned(piece: Piece, *, landscape: bool) -> bool:
    """Return whether `piece` stands on a landscape page, after one that is `landscape`."""
    match piece:
        case Annex():
            return piece.landscape
        case Imprint():
            return False
        case _:
            return landscape


def section(*, landscape: bool, start: str = "nextPage") -> str:
    """Return the properties of a section on the official page; a landscape page is the same sheet turned."""
    size = f'w:w="{m.PAGE_WIDTH}" w:h="{m.PAGE_HEIGHT}"'
    edges = (m.MARGIN_TOP, m.MARGIN_RIGHT, m.MARGIN_BOTTOM, m.MARGIN_LEFT)
    if landscape:
        size = f'w:w="{m.PAGE_HEIGHT}" w:h="{m.PAGE_WIDTH}" w:orient="landscape"'
        edges = (m.MARGIN_LEFT, m.MARGIN_TOP, m.MARGIN_RIGHT, m.MARGIN_BOTTOM)
    margins = " ".join(f'w:{side}="{edge}"' for side, edge in zip(_SIDES, edges, strict=True))
    odd, even = ("rId5", "rId6") if landscape else ("rId3", "rId4")
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{odd}"/><w:footerReference w:type="even" r:id="{even}"/>'
        f'<w:type w:val="{start}"/><w:pgSz {size}/>'
        f'<w:pgMar {margins} w:header="851" w:footer="{m.FOOTER_DISTANCE}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{m.LINE}"/></w:sectPr>'
    )


def _piece(piece: Piece, width: int) -> Iterator[str]:
    match piece:
        case Heading() | Words() | Remark():
            yield from _words(piece)
        case GridPiece():
            yield table(piece, width)
            yield paragraph("Break", "")
        case Masthead():
            yield from _masthead(piece)
        case Imprint():
            yield from _imprint(piece)
        case Annex() | AnnexList():
            yield from _annex(piece)


def _words(piece: Heading | Words | Remark) -> Iterator[str]:
    match piece:
        case Heading(level=0):
            yield paragraph("Title", _title(words_of(piece.runs)))
            yield paragraph("Body", "")
        case Heading():
            yield paragraph(f"Heading{min(piece.level, 4)}", _runs(piece.runs))
        case Words():
            yield paragraph("Body", _runs(piece.runs))
        case Remark():
            yield paragraph("Remark", _runs(piece.runs))


def _annex(piece: Annex | AnnexList) -> Iterator[str]:
    """Yield an annex's head on a new page, or the list of annexes after a blank line, each under the other."""
    if isinstance(piece, Annex):
        yield paragraph("AnnexLabel", run(piece.label))
        yield paragraph("Body", "")
        yield paragraph("AnnexTitle", _title(piece.title))
        return
    yield paragraph("Body", "")
    first, *others = numbered(piece)
    yield paragraph("AnnexList", run(f"附件：{first}"))
    for line in others:
        yield paragraph("AnnexItem", run(line))


def _masthead(piece: Masthead) -> Iterator[str]:
    yield paragraph("Masthead", run(piece.name, Look(size=_masthead_size(piece.name))))
    if piece.issue:
        yield paragraph("MastheadIssue", run(piece.issue))
    line = run(piece.office) + "<w:r><w:tab/></w:r>" + run(piece.date)
    yield paragraph("MastheadLine", line if piece.office or piece.date else "")


def _masthead_size(name: str) -> int | None:
    """Return the size in half points at which a long name fits one line, `None` where the style's own does."""
    fitting = m.TEXT_WIDTH // 10 // max(len(name), 1)
    return fitting - fitting % 2 if fitting < m.MASTHEAD_SIZE else None


def _title(text: str) -> str:
    return "<w:r><w:br/></w:r>".join(run(line) for line in broken(text))


def _runs(runs: Runs) -> str:
    return "".join(run(part.text, Look(bold=part.bold, mark=part.mark, gone=part.gone)) for part in runs)


def _imprint(piece: Imprint) -> Iterator[str]:
    """Yield the 版记 on the foot of the text area: each line in a frame of its own, the outer rules heavier.

    LibreOffice drops a frame with rules between its paragraphs, and lets no table as wide as the text float.
    """
    height, last = m.LINE + _RULE_ROOM, len(piece.lines) - 1
    for index, line in enumerate(piece.lines):
        y = m.PAGE_HEIGHT - m.MARGIN_BOTTOM - (len(piece.lines) - index) * height
        frame = (
            f'<w:framePr w:w="{m.TEXT_WIDTH}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
            f'w:x="{m.MARGIN_LEFT}" w:y="{y}"/>'
        )
        rules = _rule("top", 6 if index else 8) + (_rule("bottom", 8) if index == last else "")
        yield paragraph("Imprint", run(line), f"{frame}<w:pBdr>{rules}</w:pBdr>")
    yield paragraph("Break", "")


_RULE_ROOM = 20
"""Twips that a rule takes."""


def _rule(side: str, eighths: int) -> str:
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="000000"/>'
