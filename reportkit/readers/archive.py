"""Zip packages, opened only after their limits are checked, and their XML, parsed without reaching outside.

The limits are far above what real files need (at most 291 members, 16.6 MB of XML, 29 levels were seen). What the parts
mean is the business of the readers.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from reportkit.errors import ReadError
from reportkit.readers.guard import MEGABYTE

MEMBER_LIMIT = 10_000
"""Members of a package."""
UNPACKED_LIMIT = 300 * MEGABYTE
"""Bytes of all members together, unpacked."""
XML_LIMIT = 48 * MEGABYTE
"""Bytes of one XML member, unpacked."""
MARKUP_LIMIT = 3_000_000
"""Elements and end tags of one XML member: what makes a tree large is their number, not the bytes."""
RATIO_LIMIT = 200
"""Unpacked to packed bytes; deflate of real XML stays under 40."""
RATIO_FLOOR = MEGABYTE
"""Unpacked bytes below which no ratio is a danger."""
DEPTH_LIMIT = 256
"""Levels of nested elements."""

STRICT = re.compile(rb"(xmlns(?::[\w.-]+)?\s*=\s*[\"'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
"""A namespace of Strict Open XML being declared."""
TRANSITIONAL = rb"\1http://schemas.openxmlformats.org/\2/2006/\3"
"""The same namespace as every other file has it."""
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, KeyError, RuntimeError)
"""What the zip module raises on damaged packages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An opened package whose limits were found kept."""

    name: str
    """File name for messages."""
    zip: zipfile.ZipFile
    members: frozenset[str]


def open_archive(data: bytes, name: str) -> Archive:
    """Return the package in `data`, its directory checked against every limit.

    Raises:
        ReadError: if it is damaged, encrypted, too large in some respect, or has members of unsafe or equal names.
    """
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
        members = package.infolist()
    except DAMAGE as error:
        raise ReadError("RK170", file=name, reason=str(error)) from None
    check_sizes(members, name)
    check_names([member.filename for member in members], name)
    if any(member.flag_bits & 1 for member in members):
        raise ReadError("RK164", file=name)
    return Archive(name=name, zip=package, members=frozenset(member.filename for member in members))


def check_sizes(members: Iterable[zipfile.ZipInfo], name: str) -> None:
    """Refuse packages with too many, too large or too tightly packed members.

    Raises:
        ReadError: naming the limit that is passed.
    """
    members = tuple(members)
    if len(members) > MEMBER_LIMIT:
        raise ReadError("RK174", file=name, count=len(members), limit=MEMBER_LIMIT)
    unpacked = sum(member.file_size for member in members)
    if unpacked > UNPACKED_LIMIT:
        raise ReadError("RK173", file=name, size=unpacked // MEGABYTE, limit=UNPACKED_LIMIT // MEGABYTE)
    for member in members:
        if member.file_size > XML_LIMIT and is_xml(member.filename):
            raise ReadError("RK172", file=name, size=member.file_size // MEGABYTE, limit=XML_LIMIT // MEGABYTE)
        if member.file_size > RATIO_FLOOR and member.file_size > RATIO_LIMIT * max(member.compress_size, 1):
            raise ReadError("RK171", file=name, limit=RATIO_LIMIT)


def check_names(names: Iterable[str], name: str) -> None:
    """Refuse packages in which two members share a name or a name leads out of the package.

    Raises:
        ReadError: naming the member.
    """
    seen: set[str] = set()
    for member in names:
        folded = member.casefold()
        unsafe = member.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", member) or ":" in member[:3]
        if unsafe or folded in seen:
            raise ReadError("RK175", file=name, member=member[:80])
        seen.add(folded)


def is_xml(member: str) -> bool:
    """Return whether a member is XML by its name."""
    return member.lower().endswith((".xml", ".rels"))


def member_bytes(archive: Archive, member: str) -> bytes:
    """Return a member unpacked.

    Raises:
        ReadError: if it is damaged.
    """
    try:
        return archive.zip.read(member)
    except DAMAGE as error:
        raise ReadError("RK170", file=archive.name, reason=str(error)) from None


def xml_root(archive: Archive, member: str) -> etree._Element:
    """Return the root of an XML member; no entity is resolved and nothing outside it is touched.

    Raises:
        ReadError: if it is damaged, malformed, declares a document type, or is nested or marked up beyond the limits.
    """
    data = member_bytes(archive, member)
    if any(doctype in data for doctype in DOCTYPES):
        raise ReadError("RK176", file=archive.name, member=member)
    if data.count(b"<") > MARKUP_LIMIT:
        raise ReadError("RK172", file=archive.name, size=len(data) // MEGABYTE, limit=XML_LIMIT // MEGABYTE)
    return parse(STRICT.sub(TRANSITIONAL, data), archive.name, member)


def parse(data: bytes, name: str, member: str) -> etree._Element:
    """Return the root of `data`.

    Raises:
        ReadError: naming the member and the line on which the XML breaks.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise ReadError("RK177", file=name, member=member, limit=DEPTH_LIMIT) from None
        raise ReadError("RK178", file=name, member=member, line=error.lineno or 1) from None
    except (ValueError, LookupError) as error:
        raise ReadError("RK170", file=name, reason=str(error)) from None
