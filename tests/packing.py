"""Word files made in memory: the few members a reader needs, sound or hostile."""

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(name: str, content: str, namespace: str = MAIN) -> str:
    """Return one XML part with the root element `w:name`."""
    return f'<w:{name} xmlns:w="{namespace}" xmlns:mc="{COMPATIBILITY}">{content}</w:{name}>'


def packed(body: str, namespace: str = MAIN, **parts: str) -> bytes:
    """Return a .docx of that body; further parts by their name (`styles`, `numbering`, `footnotes`), without roots."""
    members = {"word/document.xml": part("document", f"<w:body>{body}</w:body>", namespace)}
    relations = "".join(f'<Relationship Type="{RELATIONS}/{name}" Target="{name}.xml"/>' for name in parts)
    members["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}'
        f'<Relationship Type="{RELATIONS}/hyperlink" TargetMode="External" Target="http://example.invalid/"/>'
        "</Relationships>"
    )
    members |= {f"word/{name}.xml": part(name, content) for name, content in parts.items()}
    return zipped(members)


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip archive of these members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return target.getvalue()


def run(text: str, properties: str = "") -> str:
    """Return a run of `text`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """Return a cell of one paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(content)}</w:tc>"


def table(*rows: str) -> str:
    """Return a table of rows given as their cells."""
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
