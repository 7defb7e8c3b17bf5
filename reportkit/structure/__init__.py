"""`Source` to `Document`: outline, paragraphs, tables, notes and metadata."""

from reportkit.model import Document, Source
from reportkit.structure import outline
from reportkit.structure.accounting import claimed_by, noise_of, shown_in
from reportkit.structure.assembly import Assembly
from reportkit.structure.lines import LineKind, lines_of
from reportkit.structure.metadata import FRONT, metadata
from reportkit.structure.parts import parts_of
from reportkit.structure.reflow import reflow
from reportkit.structure.repairs import repairs

__all__ = ["understand"]


def understand(source: Source) -> Document:
    """Return the source as a text with an outline; never raises on any text."""
    lines = list(lines_of(source))
    chunks = reflow(source, lines)
    headings = outline.headings(chunks)
    texts = [chunk.passage.text for chunk in chunks if chunk.kind is LineKind.TEXT]
    parts = parts_of(chunks)
    titles = [(heading.number or "") + heading.title.text for heading in headings if not heading.run_in]
    data = metadata(source, texts[:FRONT], titles, parts=bool(parts))
    assembly = Assembly(source=source, metadata=data, headings=headings)
    for index, chunk in enumerate(chunks):
        assembly.take(index, chunk)
    assembly.finish()
    found = assembly
    claimed = claimed_by(found.sections, found.paragraphs, found.tables, found.notes)
    return Document(
        source=source,
        metadata=data,
        sections=tuple(assembly.sections),
        paragraphs=tuple(assembly.paragraphs),
        tables=tuple(assembly.tables),
        notes=tuple(assembly.notes),
        parts=parts,
        noise=noise_of(source, claimed, shown_in(found.sections, found.tables)),
        diagnostics=(*source.diagnostics, *repairs(source, data, chunks, found.tables)),
    )
