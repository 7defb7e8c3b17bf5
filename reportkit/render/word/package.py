"""The package: static parts, members sorted and stamped 1980, so that equal input gives equal bytes."""

import io
import zipfile
from functools import cache

from reportkit.render.word import measures as m
from reportkit.render.word.styles import styles_xml
from reportkit.render.word.xml import text_value

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_TURNED_WIDTH, _TURNED_LENGTH = 380, 1200
"""Of the box that holds a landscape page's number, in twips."""
_DATE = "1980-01-01T00:00:00Z"


def pack(document: str, *, title: str) -> bytes:
    """Return the bytes of a .docx with `document` as its body."""
    members = {**_static(), "docProps/core.xml": _core(title), "word/document.xml": document}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, members[name].encode())
    return buffer.getvalue()


@cache
def _static() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/_rels/document.xml.rels": _relationships(
            ("rId1", f"{_OFFICE}/styles", "styles.xml"),
            ("rId2", f"{_OFFICE}/settings", "settings.xml"),
            ("rId3", f"{_OFFICE}/footer", "footer1.xml"),
            ("rId4", f"{_OFFICE}/footer", "footer2.xml"),
            ("rId5", f"{_OFFICE}/footer", "footer3.xml"),
            ("rId6", f"{_OFFICE}/footer", "footer4.xml"),
        ),
        "word/styles.xml": styles_xml(),
        "word/settings.xml": f"{_HEAD}<w:settings {_W}><w:evenAndOddHeaders/><w:characterSpacingControl "
        'w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>'
        "<w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:adjustLineHeightInTable/><w:useFELayout/>"
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>',
        "word/footer1.xml": _footer("right", "right"),
        "word/footer2.xml": _footer("left", "left"),
        "word/footer3.xml": _turned_footer("right", m.PAGE_WIDTH - m.MARGIN_RIGHT - m.NUMBER_INDENT - _TURNED_LENGTH),
        "word/footer4.xml": _turned_footer("left", m.MARGIN_LEFT + m.NUMBER_INDENT),
    }


def _content_types() -> str:
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/footer1.xml": f"{_WORD}.footer+xml",
        **{f"/word/footer{number}.xml": f"{_WORD}.footer+xml" for number in range(2, 5)},
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    parts = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relationships(*rows: tuple[str, str, str]) -> str:
    inside = "".join(f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in rows)
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _footer(align: str, side: str) -> str:
    """Return `— 1 —`, one character in from the outer edge."""
    indent = f'<w:ind w:{side}="{m.NUMBER_INDENT}" w:{side}Chars="100"/>'
    return f"{_HEAD}<w:ftr {_W}>{_number(align, indent)}</w:ftr>"


def _turned_footer(align: str, top: int) -> str:
    """Return `— 1 —` where the other pages have it once the sheet is turned: at the left edge, head to the right."""
    return (
        f'{_HEAD}<w:ftr {_W}><w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" '
        f'w:horzAnchor="page" w:tblpX="{m.FOOTER_DISTANCE}" w:tblpY="{top}"/><w:tblW w:w="{_TURNED_WIDTH}" '
        'w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{_TURNED_WIDTH}"/>'
        f'</w:tblGrid><w:tr><w:trPr><w:trHeight w:val="{_TURNED_LENGTH}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{_TURNED_WIDTH}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>'
        f"{_number(align, '')}</w:tc>"
        '</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="Break"/></w:pPr></w:p></w:ftr>'
    )


def _number(align: str, indent: str) -> str:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return (
        f'<w:p><w:pPr><w:pStyle w:val="PageNumber"/>{indent}<w:jc w:val="{align}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">— </w:t></w:r>{field}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>'
    )


def _core(title: str) -> str:
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text_value(title)}</dc:title><dc:creator>reportkit</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:modified></cp:coreProperties>'
    )
