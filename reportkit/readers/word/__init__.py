"""Bytes of a .docx (and .docm, .dotx, .dotm) to a `Source`: body order, styles, lists, tables, notes, accepted view."""

from reportkit.errors import ReadError
from reportkit.model import Diagnostic, Severity, Source
from reportkit.readers.archive import Archive, open_archive, xml_root
from reportkit.readers.guard import digest, safe_name
from reportkit.readers.word.body import Body
from reportkit.readers.word.names import DELETED, INSERTED, MOVED_AWAY, MOVED_HERE, Element, W
from reportkit.readers.word.numbering import read_numbering
from reportkit.readers.word.styles import read_styles

__all__ = ["read"]

DOCUMENT = "word/document.xml"


def read(data: bytes, name: str, /) -> Source:
    """Return the Word file as read, tracked changes accepted.

    Raises:
        ReadError: if the package is damaged or breaks a limit; the message names the file and the way out.
    """
    name = safe_name(name)
    archive = open_archive(data, name)
    if DOCUMENT not in archive.members:
        raise ReadError("RK176", file=name, member=DOCUMENT)
    root = xml_root(archive, DOCUMENT)
    body = Body(
        styles=read_styles(_part(archive, "word/styles.xml")),
        numbering=read_numbering(_part(archive, "word/numbering.xml")),
    )
    content = root.find(f"{W}body")
    if content is not None:
        body.take(content)
    body.take_notes("footnote", _part(archive, "word/footnotes.xml"))
    body.take_notes("endnote", _part(archive, "word/endnotes.xml"))
    if not any(text.strip() for text in body.text):
        raise ReadError("RK161", file=name)
    return Source(
        name=name,
        media="docx",
        encoding=None,
        digest=digest(data),
        text="".join(body.text),
        blocks=tuple(body.blocks),
        notes=tuple(body.notes),
        diagnostics=tuple(_revisions(root)),
    )


def _part(archive: Archive, member: str) -> Element | None:
    return xml_root(archive, member) if member in archive.members else None


def _revisions(root: Element) -> list[Diagnostic]:
    """Return how many tracked changes were read as accepted, nothing where there are none."""
    count = sum(1 for tag in (INSERTED, DELETED, MOVED_HERE, MOVED_AWAY) for _ in root.iter(tag))
    return [Diagnostic(code="RK110", severity=Severity.WARNING, values={"count": count})] if count else []
