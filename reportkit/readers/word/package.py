"""Which member of a package is the document, its styles, its lists and its notes: the relationships of Open XML."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass

from reportkit.errors import ReadError
from reportkit.model import Diagnostic, Severity
from reportkit.readers.archive import Archive, xml_root
from reportkit.readers.word.names import Element

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MAIN = "word/document.xml"
"""Where the document is in nearly every package, should the relationships not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """An opened document with the addresses of its parts."""

    archive: Archive
    main: str
    """Member that holds the body."""
    parts: Mapping[str, str]
    """Members by the last word of their relationship: `styles`, `numbering`, `footnotes` …"""
    links: tuple[str, ...]
    """Addresses outside the package that the document points at; none of them is ever visited."""


def open_package(archive: Archive) -> Package:
    """Return the document in `archive` with its parts.

    Raises:
        ReadError: if it holds no document.
    """
    main = related(archive, "")[0].get("officeDocument", MAIN)
    if main not in archive.members:
        main = MAIN
    if main not in archive.members:
        raise ReadError("RK179", file=archive.name)
    parts, links = related(archive, main)
    return Package(archive=archive, main=main, parts=parts, links=links)


def related(archive: Archive, member: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the members that `member` (empty: the package) relates to by kind, and the outer addresses it names."""
    folder, base = posixpath.split(member)
    address = posixpath.join(folder, "_rels", f"{base}.rels")
    parts: dict[str, str] = {}
    links: list[str] = []
    if address not in archive.members:
        return parts, ()
    for relation in xml_root(archive, address).iter(RELATIONSHIP):
        target, kind = relation.get("Target", ""), relation.get("Type", "").rpartition("/")[2]
        if relation.get("TargetMode") == "External":
            links.append(target)
        else:
            joined = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            parts.setdefault(kind, posixpath.normpath(joined))
    return parts, tuple(links)


def root_of(package: Package, kind: str, oddities: list[Diagnostic]) -> Element | None:
    """Return the root of a part beside the document, `None` where there is none.

    One that is damaged is left out with a diagnostic: the words of the document stand without it.
    """
    member = package.parts.get(kind)
    if member is None or member not in package.archive.members:
        return None
    try:
        return xml_root(package.archive, member)
    except ReadError as error:
        if error.code not in {"RK170", "RK178"}:
            raise
        oddities.append(Diagnostic(code="RK108", severity=Severity.ERROR, values={"part": member}))
        return None
