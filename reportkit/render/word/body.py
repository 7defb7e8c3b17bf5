"""The body: pieces to paragraphs, tables and sections."""

from collections.abc import Iterator, Sequence

from reportkit.model.briefing import Annex, Heading, Imprint, Masthead, Piece, Runs, Words
from reportkit.model.briefing import Grid as GridPiece
from reportkit.render.dialect import words_of
from reportkit.render.word import measures as m
from reportkit.render.word.tables import table
from reportkit.render.word.titles import broken
from reportkit.render.word.xml import paragraph, run

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def document_xml(pieces: Sequence[Piece]) -> str:
    """Return `word/document.xml` of the pieces."""
    parts: list[str] = []
    landscape = False
    for piece in pieces:
        if isinstance(piece, Annex) and piece.landscape is not landscape:
            parts.append(f'<w:p><w:pPr><w:pStyle w:val="Body"/>{section(landscape=landscape)}</w:pPr></w:p>')
            landscape = piece.landscape
        parts += _piece(piece, m.LANDSCAPE_WIDTH if landscape else m.TEXT_WIDTH)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NAMESPACES}><w:body>'
        f"{''.join(parts)}{section(landscape=landscape)}</w:body></w:document>"
    )


def section(*, landscape: bool) -> str:
    """Return the properties of a section on the official page."""
    width, height, orient = (
        (m.PAGE_HEIGHT, m.PAGE_WIDTH, ' w:orient="landscape"') if landscape else (m.PAGE_WIDTH, m.PAGE_HEIGHT, "")
    )
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>'
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
        f'<w:pgMar w:top="{m.MARGIN_TOP}" w:right="{m.MARGIN_RIGHT}" w:bottom="{m.MARGIN_BOTTOM}" '
        f'w:left="{m.MARGIN_LEFT}" w:header="851" w:footer="{m.FOOTER_DISTANCE}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{m.LINE}"/></w:sectPr>'
    )


def _piece(piece: Piece, width: int) -> Iterator[str]:
    match piece:
        case Masthead():
            yield from _masthead(piece)
        case Heading(level=0):
            yield paragraph("Title", _title(words_of(piece.runs)))
            yield paragraph("Body", "")
        case Heading():
            yield paragraph(f"Heading{min(piece.level, 4)}", _runs(piece.runs))
        case Words():
            yield paragraph("Body", _runs(piece.runs))
        case Annex():
            yield paragraph("AnnexLabel", run(piece.label))
            yield paragraph("Body", "")
            yield paragraph("AnnexTitle", _title(piece.title))
        case GridPiece():
            yield table(piece, width)
            yield paragraph("TableText", "")
        case Imprint():
            yield from _imprint(piece)


def _masthead(piece: Masthead) -> Iterator[str]:
    yield paragraph("Masthead", run(piece.name))
    if piece.issue:
        yield paragraph("MastheadIssue", run(piece.issue))
    line = run(piece.office) + "<w:r><w:tab/></w:r>" + run(piece.date)
    yield paragraph("MastheadLine", line if piece.office or piece.date else "")


def _title(text: str) -> str:
    return "<w:r><w:br/></w:r>".join(run(line) for line in broken(text))


def _imprint(piece: Imprint) -> Iterator[str]:
    last = len(piece.lines) - 1
    for index, line in enumerate(piece.lines):
        top = 14 if index == 0 else 10
        bottom = f'<w:bottom w:val="single" w:sz="{14}" w:space="1" w:color="000000"/>' if index == last else ""
        borders = f'<w:pBdr><w:top w:val="single" w:sz="{top}" w:space="1" w:color="000000"/>{bottom}</w:pBdr>'
        yield paragraph("Imprint", run(line), borders)


def _runs(runs: Runs) -> str:
    return "".join(run(part.text, bold=part.bold, mark=part.mark) for part in runs)
