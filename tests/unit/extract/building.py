"""Documents made by hand, so that extraction is tested without the stages before it."""

from collections.abc import Sequence

from reportkit.model import (
    Block,
    Document,
    DocumentKind,
    Metadata,
    Paragraph,
    Row,
    Section,
    Source,
    Span,
    Table,
)
from reportkit.text.passages import passage_of


def source_of(lines: Sequence[str]) -> Source:
    """Return a text file of `lines`."""
    blocks, position = [], 0
    for number, line in enumerate(lines, 1):
        blocks.append(Block(number=number, span=Span(position, position + len(line))))
        position += len(line) + 1
    return Source(
        name="report.txt", media="txt", encoding="utf-8", digest="0" * 64, text="\n".join(lines), blocks=tuple(blocks)
    )


def metadata_of(kind: DocumentKind = DocumentKind.PLAN_REPORT, year: int | None = 2031) -> Metadata:
    """Return metadata of a report for `year`."""
    review = year - 1 if year else None
    return Metadata(
        title=None, kind=kind, issuer=None, region=None, year=year, review_year=review, number=None, date=None
    )


def document_of_table(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    title: str | None = None,
    legend: Sequence[tuple[str, str]] = (),
    notes: Sequence[str] = (),
) -> Document:
    """Return a document of one table (line 1 its header, from line 2 its rows), with `notes` as paragraphs below."""
    lines = ["|".join(header), *("|".join(row) for row in rows), *notes]
    source = source_of(lines)
    starts = [block.span.start for block in source.blocks]
    table = Table(
        id="t1",
        title=title,
        section=None,
        header=tuple(header),
        rows=tuple(_row(source, starts[index], row, index + 1) for index, row in enumerate(rows, 1)),
        line=1,
        legend=tuple(legend),
    )
    below = range(len(rows) + 1, len(lines))
    paragraphs = tuple(_paragraph(source, index) for index in below)
    return _document(source, metadata_of(), (), paragraphs, (table,))


def _row(source: Source, start: int, row: Sequence[str], line: int) -> Row:
    cells = []
    for words in row:
        cells.append(passage_of(source.text, [Span(start, start + len(words))]))
        start += len(words) + 1
    return Row(cells=tuple(cells), category=None, line=line)


def document_of_lines(lines: Sequence[str], kind: DocumentKind = DocumentKind.WORK_ARRANGEMENT) -> Document:
    """Return a document of one paragraph a line; a line `## title` is a heading."""
    source = source_of(lines)
    sections, paragraphs = [], []
    for index, line in enumerate(lines):
        if line.startswith("## "):
            sections.append(_section(source, index))
        else:
            paragraphs.append(_paragraph(source, index))
    return _document(source, metadata_of(kind), tuple(sections), tuple(paragraphs), ())


def _section(source: Source, index: int) -> Section:
    span = source.blocks[index].span
    title = passage_of(source.text, [Span(span.start + 3, span.end)])
    return Section(
        id=f"s{index + 1}",
        level=1,
        number=None,
        title=title,
        parent=None,
        path=(title.text,),
        run_in=False,
        line=index + 1,
        half=None,
        year=None,
    )


def _paragraph(source: Source, index: int) -> Paragraph:
    passage = passage_of(source.text, [source.blocks[index].span])
    return Paragraph(id=f"p{index + 1}", section=None, passage=passage, line=index + 1)


def _document(
    source: Source,
    metadata: Metadata,
    sections: tuple[Section, ...],
    paragraphs: tuple[Paragraph, ...],
    tables: tuple[Table, ...],
) -> Document:
    return Document(
        source=source,
        metadata=metadata,
        sections=sections,
        paragraphs=paragraphs,
        tables=tables,
        notes=(),
        parts=(),
        noise=(),
        diagnostics=(),
    )
