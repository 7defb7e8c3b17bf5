"""Tables: fixed widths, a header row that repeats, rows that do not split, bands over groups."""

from collections.abc import Sequence

from reportkit.model.briefing import Band, Grid, Runs
from reportkit.render.word import measures as m
from reportkit.render.word.xml import Look, paragraph, run

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)

_NARROW = 10
"""Percent of the width up to which a column's words are centred."""


def table(grid: Grid, width: int) -> str:
    """Return the table at the full text width (twips), columns in proportion."""
    widths = column_widths(grid.widths, width)
    styles = ["TableShort" if width * 100 <= _NARROW * sum(widths) else "TableText" for width in widths]
    head = _row(grid.header, widths, ["TableHead"] * len(widths), "<w:tblHeader/>")
    rows = "".join(
        _band(row, len(widths), width) if isinstance(row, Band) else _row(row, widths, styles) for row in grid.rows
    )
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{_BORDERS}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/>'
        f'<w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{head}{rows}</w:tbl>'
    )


def column_widths(shares: Sequence[int], width: int) -> list[int]:
    """Return column widths in proportion that add up to `width`."""
    total = sum(shares)
    widths = [share * width // total for share in shares]
    widths[-1] += width - sum(widths)
    return widths


def _row(cells: Sequence[Runs], widths: Sequence[int], styles: Sequence[str], repeat: str = "") -> str:
    inside = "".join(_cell(*each) for each in zip(cells, widths, styles, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{inside}</w:tr>"


def _cell(runs: Runs, width: int, style: str) -> str:
    words = "".join(run(part.text, Look(bold=part.bold, mark=part.mark, gone=part.gone)) for part in runs)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, words)}</w:tc>"
    )


def _band(band: Band, columns: int, width: int) -> str:
    words = "".join(run(part.text) for part in band.runs)
    return (
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{columns}"/><w:shd w:val="clear" w:color="auto" w:fill="{m.SHADE_BAND}"/>'
        f'<w:vAlign w:val="center"/></w:tcPr>{paragraph("TableBand", words, "<w:keepNext/>")}</w:tc></w:tr>'
    )
