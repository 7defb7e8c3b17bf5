"""Bytes of a Word document to `Source`: text as a reader of the page sees it, in one pass over the XML.

Reads .docx, .docm, .dotx and .dotm, Strict or not. Headings by style and automatic numbers are told as the file has
them; what they mean is not known here.
"""

from collections.abc import Iterator, Mapping

from reportkit.errors import ReadError
from reportkit.model import Diagnostic, Severity, Source
from reportkit.readers.archive import open_archive, xml_root
from reportkit.readers.guard import digest, safe_name
from reportkit.readers.word.body import Notes, pen_text, read_body, read_notes
from reportkit.readers.word.names import VAL, Element, W
from reportkit.readers.word.numbering import read_numbering
from reportkit.readers.word.package import Package, open_package, root_of
from reportkit.readers.word.paragraphs import Desk
from reportkit.readers.word.pen import Pen
from reportkit.readers.word.styles import read_styles

SHOWN_LINKS = 5
"""How many outer addresses a diagnostic spells out."""
NOTE_STYLES = {"footnote": "decimal", "endnote": "lowerRoman"}
"""Number formats of notes where the document sets none."""


def read(data: bytes, name: str, /) -> Source:
    """Return a Word document as read.

    Raises:
        ReadError: if the package is damaged, locked or beyond a limit, or holds no document.
    """
    name = safe_name(name)
    package = open_package(open_archive(data, name))
    oddities: list[Diagnostic] = []
    root = xml_root(package.archive, package.main)
    if root.tag != f"{W}document":
        raise ReadError("RK179", file=name)
    desk = Desk(
        pen=Pen(),
        styles=read_styles(root_of(package, "styles", oddities)),
        numbering=read_numbering(root_of(package, "numbering", oddities)),
    )
    blocks = read_body(root, desk, name)
    notes = tuple(read_notes(notes_of(package, root, oddities), blocks, desk)) if desk.pen.marks else ()
    oddities += met(desk.pen, package, lost_notes=len(desk.pen.marks) - len(notes))
    return Source(
        name=name,
        media="docx",
        encoding=None,
        digest=digest(data),
        text=pen_text(desk.pen),
        blocks=blocks,
        notes=notes,
        diagnostics=tuple(oddities),
    )


def notes_of(package: Package, root: Element, oddities: list[Diagnostic]) -> Notes:
    """Return where the notes of a document are kept and how they are numbered."""
    parts = {kind: root_of(package, f"{kind}s", oddities) for kind in NOTE_STYLES}
    return Notes(parts=parts, styles=note_styles(root, root_of(package, "settings", oddities)))


def note_styles(root: Element, settings: Element | None) -> Mapping[str, str]:
    """Return the number formats of footnotes and endnotes: the sections' own, else the settings', else Word's."""
    styles = dict(NOTE_STYLES)
    for kind, usual in NOTE_STYLES.items():
        for place in (found_in(settings, kind), root.find(f".//{W}sectPr/{W}{kind}Pr/{W}numFmt")):
            if place is not None:
                styles[kind] = place.get(VAL, usual)
    return styles


def found_in(settings: Element | None, kind: str) -> Element | None:
    """Return the number format that the settings give notes of a kind."""
    return None if settings is None else settings.find(f"{W}{kind}Pr/{W}numFmt")


def met(pen: Pen, package: Package, *, lost_notes: int) -> Iterator[Diagnostic]:
    """Yield what was odd in the document as a whole."""
    counts = pen.oddities
    if counts["inserted"] or counts["deleted"]:
        values = {"inserted": counts["inserted"], "deleted": counts["deleted"]}
        yield Diagnostic(code="RK104", severity=Severity.WARNING, values=values)
    if counts["hidden"]:
        yield Diagnostic(code="RK105", severity=Severity.WARNING, values={"count": counts["hidden"]})
    if counts["embedded"]:
        yield Diagnostic(code="RK106", severity=Severity.ERROR, values={"count": counts["embedded"]})
    if not "".join(pen.parts).strip():
        yield Diagnostic(code="RK110", severity=Severity.WARNING)
    if lost_notes:
        yield Diagnostic(code="RK109", severity=Severity.ERROR, values={"count": lost_notes})
    if package.links:
        shown = "、".join(link[:80] for link in package.links[:SHOWN_LINKS])
        values_of_links: dict[str, str | int] = {"count": len(package.links), "links": shown}
        yield Diagnostic(code="RK107", severity=Severity.INFO, values=values_of_links)
