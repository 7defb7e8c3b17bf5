"""Small builders of WordprocessingML as text; every value is escaped here and nowhere else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportkit.render.word.measures import FALLBACK, SHADE_IN, SHADE_OUT, SPACING, Face

ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML cannot hold."""
CHINESE_SIGNS = frozenset("“”‘’—…·")
_ASCII_OR_COMMON = re.compile(r"[\x20-\x7e。，、；：（）《》]*")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def text_value(text: str) -> str:
    """Return `text` escaped for XML; characters that XML cannot hold become �."""
    return escape(ILLEGAL.sub("\ufffd", text), {'"': "&quot;"})


def fonts(face: Face) -> str:
    """Return `w:rFonts` with all four attributes and no theme."""
    return f'<w:rFonts w:ascii="{face.latin}" w:hAnsi="{face.latin}" w:eastAsia="{face.chinese}" w:cs="{face.latin}"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run looks beside its paragraph's style."""

    bold: bool = False
    mark: bool = False
    gone: bool = False
    size: int | None = None
    """Half points, `None` for the style's own."""


PLAIN = Look()


def run(text: str, look: Look = PLAIN) -> str:
    """Return the runs of `text`.

    Signs that a Latin font would narrow, and characters that the usual fonts lack, are runs of their own.
    """
    if _ASCII_OR_COMMON.fullmatch(text):
        return _run(text, look, "")
    return "".join(_run(part, look, _font_of(part)) for part in _parts(text))


def _parts(text: str) -> Iterator[str]:
    """Yield stretches of like font: signs, rare characters, all else."""
    return ("".join(group) for _, group in groupby(text, key=_kind))


def _kind(sign: str) -> int:
    if sign in CHINESE_SIGNS:
        return 1
    return 2 if is_rare(sign) else 0


def _font_of(part: str) -> str:
    match _kind(part[0]):
        case 1:
            return '<w:rFonts w:hint="eastAsia"/>'
        case 2:
            return fonts(FALLBACK)
        case _:
            return ""


@cache
def is_rare(sign: str) -> bool:
    """Return whether a Chinese character is outside GB2312, so that the official fonts lack it."""
    if not _HAN.match(sign):
        return False
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _run(text: str, look: Look, font: str) -> str:
    properties = font
    if look.bold:
        properties += "<w:b/><w:bCs/>"
    if look.gone:
        properties += "<w:strike/>"
    if look.size:
        properties += f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/>'
    if look.mark:
        properties += '<w:u w:val="single"/>'
    if look.mark or look.gone:
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADE_IN if look.mark else SHADE_OUT}"/>'
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text_value(text)}</w:t></w:r>'


def paragraph(style: str, content: str, extra: str = "") -> str:
    """Return a paragraph of a style; `extra` are further properties in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>'


def spacing() -> str:
    """Return the character spacing that makes 28 characters fill a line."""
    return f'<w:spacing w:val="{SPACING}"/>'
