"""Small builders of WordprocessingML as text; every value is escaped here and nowhere else."""

import re
from xml.sax.saxutils import escape

from reportkit.render.word.measures import SPACING, Face

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CHINESE_SIGNS = re.compile(r"([“”‘’—…·]+)")


def text_value(text: str) -> str:
    """Return `text` escaped for XML; characters that XML cannot hold become �."""
    return escape(_ILLEGAL.sub("\ufffd", text), {'"': "&quot;"})


def fonts(face: Face) -> str:
    """Return `w:rFonts` with all four attributes and no theme."""
    return f'<w:rFonts w:ascii="{face.latin}" w:hAnsi="{face.latin}" w:eastAsia="{face.chinese}" w:cs="{face.latin}"/>'


def run(text: str, *, bold: bool = False, mark: bool = False, face: Face | None = None, size: int | None = None) -> str:
    """Return the runs of `text`; signs that Latin fonts would narrow are runs of their own in the Chinese font."""
    return "".join(
        _run(part, bold=bold, mark=mark, face=_sign_face(part, face), size=size)
        for part in _CHINESE_SIGNS.split(text)
        if part
    )


def _sign_face(part: str, face: Face | None) -> Face | str | None:
    if not _CHINESE_SIGNS.fullmatch(part):
        return face
    return Face(chinese=face.chinese, latin=face.chinese) if face else "hint"


def _run(text: str, *, bold: bool, mark: bool, face: Face | str | None, size: int | None) -> str:
    properties = ""
    if isinstance(face, Face):
        properties += fonts(face)
    elif face:
        properties += '<w:rFonts w:hint="eastAsia"/>'
    if bold:
        properties += "<w:b/><w:bCs/>"
    if size:
        properties += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    if mark:
        properties += '<w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="E2EFD9"/>'
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text_value(text)}</w:t></w:r>'


def paragraph(style: str, content: str, extra: str = "") -> str:
    """Return a paragraph of a style; `extra` are further properties in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>'


def spacing() -> str:
    """Return the character spacing that makes 28 characters fill a line."""
    return f'<w:spacing w:val="{SPACING}"/>'
