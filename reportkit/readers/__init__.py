"""Bytes to `Source`: one reader per format, one table of readers.

What a file is told to be by its suffix is checked against what it is: a wrong suffix is read by content with a
diagnostic, and what no reader knows is refused with the way out.
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Protocol

from reportkit.errors import ReadError
from reportkit.model import Diagnostic, Severity, Source
from reportkit.readers import markdown, plaintext
from reportkit.readers.guard import FILE_LIMIT, bytes_of, need_size, safe_name
from reportkit.readers.sniffing import Kind, sniff


class Reader(Protocol):
    """One format: bytes and the file's name to a `Source`."""

    def __call__(self, data: bytes, name: str, /) -> Source:
        """Return the file as read."""


def read_word(data: bytes, name: str, /) -> Source:
    """Return a Word document as read; its reader is loaded when the first one comes.

    Raises:
        ReadError: if it cannot be read.
    """
    from reportkit.readers import docx  # noqa: PLC0415 (text needs no lxml, and start-up is to be fast)

    return docx.read(data, name)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".docx": read_word,
        ".docm": read_word,
        ".dotx": read_word,
        ".dotm": read_word,
        ".txt": plaintext.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
    }
)
"""Readers by suffix."""

USUAL: Mapping[Kind, str] = MappingProxyType({Kind.TEXT: ".txt", Kind.DOCX: ".docx"})
"""The suffix of each kind that can be read."""

REFUSALS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PDF: "RK162",
        Kind.DOC: "RK163",
        Kind.LOCKED: "RK164",
        Kind.HTML: "RK165",
        Kind.OFFICE: "RK166",
        Kind.ZIP: "RK167",
        Kind.BINARY: "RK168",
        Kind.RTF: "RK169",
        Kind.FLAT_XML: "RK169",
    }
)
"""The errors for kinds that no reader knows."""


def read(data: bytes, name: str) -> Source:
    """Return the file `data` as read; `name` is for its suffix and for messages.

    Raises:
        ReadError: if it cannot be read; the message names the file and the way out.
    """
    shown = safe_name(name)
    need_size(len(data), FILE_LIMIT, shown)
    kind, suffix = sniff(data), PurePath(shown).suffix.lower()
    if kind not in USUAL:
        raise ReadError(REFUSALS[kind], file=shown)
    reader, usual = READERS.get(suffix), READERS[USUAL[kind]]
    if reader is not None and (reader is read_word) == (kind is Kind.DOCX):
        return reader(data, shown)
    values = {"suffix": suffix or "—", "kind": USUAL[kind]}
    return noted(usual(data, shown), Diagnostic(code="RK103", severity=Severity.WARNING, values=values))


def noted(source: Source, diagnostic: Diagnostic) -> Source:
    """Return the source with one more diagnostic, before the others."""
    return replace(source, diagnostics=(diagnostic, *source.diagnostics))


def read_file(path: Path) -> Source:
    """Return the file at `path` as read.

    Raises:
        ReadError: if it cannot be read; the message names the file and the way out.
    """
    return read(bytes_of(path), path.name)
