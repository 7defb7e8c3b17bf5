"""What a file really is, by its first bytes and, for containers, by what they hold. Nothing is parsed or read here."""

import re
from enum import StrEnum


class Kind(StrEnum):
    """Kinds of file told apart."""

    TEXT = "text"
    DOCX = "docx"
    OFFICE = "office"
    """Another kind of Office package: workbook, slides, OpenDocument."""
    ZIP = "zip"
    DOC = "doc"
    """Word 97–2003, or WPS."""
    LOCKED = "locked"
    """An Office package behind a password."""
    PDF = "pdf"
    HTML = "html"
    FLAT_XML = "flat_xml"
    """Word XML in one file instead of a package."""
    RTF = "rtf"
    BINARY = "binary"
    """A picture, a program or the like."""


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HTML = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
FLAT_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*>.{0,2000}?<(?:pkg:package|w:wordDocument)\b", re.DOTALL)
SIGNS = (
    (Kind.PDF, re.compile(rb".{0,1024}%PDF-", re.DOTALL)),
    (Kind.RTF, re.compile(rb"\{\\rtf")),
    (Kind.BINARY, re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF|II\*\x00|MM\x00\*|Rar!|7z\xbc\xaf|\x7fELF")),
    (Kind.HTML, HTML),
    (Kind.HTML, re.compile(rb"MIME-Version:")),
    (Kind.FLAT_XML, FLAT_XML),
)
"""Kinds with the beginnings that tell them."""
WINDOW = 4096
"""How far into a file its kind is looked for."""


def sniff(data: bytes) -> Kind:
    """Return what `data` is; whatever shows no other sign is text."""
    head = data[:WINDOW]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return sniff_package(data)
    if head.startswith(OLE):
        return sniff_compound(data)
    return next((kind for kind, sign in SIGNS if sign.match(head)), Kind.TEXT)


def sniff_package(data: bytes) -> Kind:
    """Return what a zip package holds, by names that stand in it uncompressed."""
    if b"word/" in data or b"word\\" in data:
        return Kind.DOCX
    if any(sign in data for sign in (b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis", b"mimetypeapplication/epub")):
        return Kind.OFFICE
    return Kind.DOCX if b"[Content_Types].xml" in data else Kind.ZIP


def sniff_compound(data: bytes) -> Kind:
    """Return what a compound file holds, by the names of its streams."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Kind.LOCKED
    if "WordDocument".encode("utf-16-le") in data:
        return Kind.DOC
    return Kind.OFFICE
