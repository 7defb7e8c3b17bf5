"""What makes Word or WPS complain or repair: our own check of a .docx."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = [
    "pStyle",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "numPr",
    "pBdr",
    "shd",
    "tabs",
    "snapToGrid",
    "spacing",
    "ind",
    "jc",
    "textDirection",
    "outlineLvl",
    "rPr",
    "sectPr",
]
RUN_ORDER = [
    "rStyle",
    "rFonts",
    "b",
    "bCs",
    "i",
    "strike",
    "color",
    "spacing",
    "sz",
    "szCs",
    "highlight",
    "u",
    "shd",
    "lang",
]


def members(data: bytes) -> dict[str, bytes]:
    """Return the members of a package by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def text_of(data: bytes) -> str:
    """Return the words of the body, one line a paragraph."""
    root = etree.fromstring(members(data)["word/document.xml"])
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p"))


def faults(data: bytes) -> list[str]:
    """Return what is wrong with a .docx, nothing for a sound one."""
    parts = members(data)
    found = [f"not named in [Content_Types].xml: {name}" for name in parts if _unnamed(name, parts)]
    for name in (name for name in parts if name.startswith("word/") and name.endswith(".xml")):
        root = etree.fromstring(parts[name])
        checks = (_bare_text, _deleted_text, _grids, _merges, _doubled_ids, _child_order, _missing_styles(parts))
        found += [f"{name}: {fault}" for check in checks for fault in check(root)]
    return found


def _unnamed(name: str, parts: dict[str, bytes]) -> bool:
    return (
        name.endswith(".xml")
        and name != "[Content_Types].xml"
        and f'"/{name}"'.encode() not in parts["[Content_Types].xml"]
    )


def _bare_text(root: etree._Element) -> Iterator[str]:
    return (f"bare text in {node.tag}" for node in root.iter(f"{W}p", f"{W}tc", f"{W}tr") if (node.text or "").strip())


def _deleted_text(root: etree._Element) -> Iterator[str]:
    return ("w:t in w:del" for node in root.iter(f"{W}del") if node.find(f".//{W}t") is not None)


def _grids(root: etree._Element) -> Iterator[str]:
    for table in root.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.iter(f"{W}tr"):
            spans = [int(s.get(f"{W}val")) for s in row.iter(f"{W}gridSpan")]
            if len(row.findall(f"{W}tc")) - len(spans) + sum(spans) != columns:
                yield "a row does not fill the grid"


def _merges(root: etree._Element) -> Iterator[str]:
    kinds = [node.get(f"{W}val") for node in root.iter(f"{W}vMerge")]
    return iter(["vMerge without restart"] if kinds and "restart" not in kinds else [])


def _doubled_ids(root: etree._Element) -> Iterator[str]:
    ids = [node.get(f"{W}id") for node in root.iter() if node.get(f"{W}id")]
    return (f"id {one} twice" for one in set(ids) if ids.count(one) > 1)


def _child_order(root: etree._Element) -> Iterator[str]:
    for tag, order in ((f"{W}pPr", ORDER), (f"{W}rPr", RUN_ORDER)):
        for node in root.iter(tag):
            names = [etree.QName(child).localname for child in node]
            if sorted(names, key=order.index) != names:
                yield f"children out of order: {names}"


def _missing_styles(parts: dict[str, bytes]):
    styles = etree.fromstring(parts["word/styles.xml"])
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}

    def check(root: etree._Element) -> Iterator[str]:
        return (f"no style {s.get(f'{W}val')}" for s in root.iter(f"{W}pStyle") if s.get(f"{W}val") not in known)

    return check
