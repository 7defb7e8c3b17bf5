"""What stands inside a paragraph: runs, breaks, symbols, fields, note marks, tracked changes, text boxes.

Whatever wraps runs (hyperlinks, content controls, smart tags, insertions, unknown elements) is looked through: text is
left out only where a reader of the page does not see it.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from reportkit.readers.word.names import (
    ALTERNATIVES,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    TEXT_BOX,
    VAL,
    Element,
    M,
    W,
    is_on,
)
from reportkit.readers.word.pen import Pen, flat, unwrapped
from reportkit.readers.word.styles import Style, Styles, inherit

TEXT, MATH_TEXT = f"{W}t", f"{M}t"
BOLD, HIDDEN, RUN_STYLE, FONTS = f"{W}b", f"{W}vanish", f"{W}rStyle", f"{W}rFonts"
EMPHATIC = re.compile("黑体|楷体|SimHei|KaiTi|^Hei|^Kai", re.IGNORECASE)
"""Faces of leads and headings; running text is set in 仿宋 or 宋体."""
UNSEEN = frozenset(
    {PARAGRAPH_PROPERTIES, RUN_PROPERTIES, f"{W}sdtPr", f"{W}sdtEndPr", f"{W}customXmlPr", f"{W}smartTagPr", f"{W}rt"}
)
"""Elements with nothing in them that a reader of the page sees."""

SYMBOLS: Mapping[int, str] = MappingProxyType(
    {
        0x4A: "☺", 0x52: "☑", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0xA1: "○",
        0xA3: "☐", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xB2: "✧", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xFB: "✗",
        0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    }
)  # fmt: skip
"""Signs of the Wingdings fonts by code."""


def write_inline(parent: Element, pen: Pen, styles: Styles, style: Style) -> None:
    """Write the text inside `parent`; `style` is what the paragraph's style says of it."""
    for child in parent:
        tag = child.tag
        if tag == RUN:
            write_run(child, pen, styles, style)
        elif tag == MATH_TEXT:
            pen.write(flat(child.text or ""))
        elif tag not in UNSEEN:
            inner = unwrapped(child, pen)
            if inner is not None:
                write_inline(inner, pen, styles, style)


def write_run(run: Element, pen: Pen, styles: Styles, style: Style) -> None:
    """Write one run."""
    bold, hidden = style.bold, style.hidden
    for child in run:
        tag = child.tag
        if tag == TEXT:
            text = flat(child.text or "")
            if hidden:
                pen.oddities["hidden"] += len(text)
            elif not pen.fields or not pen.in_code():
                pen.write(text, bold=bold)
        elif tag == RUN_PROPERTIES:
            bold, hidden = look_of(child, styles, style)
        else:
            write_other(child, pen, styles, Style(bold=bold, hidden=hidden))


def write_other(element: Element, pen: Pen, styles: Styles, style: Style) -> None:
    """Write what stands in a run besides plain text; `style` is how the run looks."""
    tag = element.tag
    if tag in CHARACTERS:
        write_character(CHARACTERS[tag], pen, hidden=style.hidden)
    elif tag in ACTIONS:
        ACTIONS[tag](element, pen)
    elif tag not in UNSEEN:
        write_inline(element, pen, styles, style)


def write_character(character: str, pen: Pen, *, hidden: bool | None) -> None:
    """Write what an empty element such as a tab or a break stands for."""
    if not hidden and not pen.in_code():
        pen.write(character)
        if character == "\n":
            pen.breaks.append(pen.position - 1)


def look_of(properties: Element, styles: Styles, style: Style) -> tuple[bool | None, bool | None]:
    """Return whether a run is bold and whether it is hidden: by itself, by its style, by the paragraph's."""
    said = {child.tag: child for child in properties}
    look = style
    if RUN_STYLE in said:
        own = styles.by_id.get(said[RUN_STYLE].get(VAL, ""))
        look = style if own is None else inherit(own, style)
    bold, hidden = is_on(said.get(BOLD)), is_on(said.get(HIDDEN))
    if bold is None:
        bold = look.bold or is_emphatic(said.get(FONTS))
    return bold, (look.hidden if hidden is None else hidden)


def is_emphatic(fonts: Element | None) -> bool:
    """Return whether a run is set in a face that official print uses for leads and headings in place of bold."""
    return fonts is not None and EMPHATIC.search(fonts.get(f"{W}eastAsia", "")) is not None


def field_character(element: Element, pen: Pen) -> None:
    """Follow the state of the fields: what stands between their begin and their separator is code."""
    match element.get(f"{W}fldCharType"):
        case "begin":
            pen.fields.append(True)
        case "separate" if pen.fields:
            pen.fields[-1] = False
        case "end" if pen.fields:
            pen.fields.pop()


def symbol(element: Element, pen: Pen) -> None:
    """Write a sign of a symbol font; one that no table knows is shown as a white square."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return
    if 0xF000 <= code <= 0xF0FF:
        pen.write(SYMBOLS.get(code - 0xF000, "□"))
    elif 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF:
        pen.write(flat(chr(code)))


def note_mark(element: Element, pen: Pen) -> None:
    """Remember a note; a mark the author chose stands in the texts behind it, and is no text then."""
    printed = ""
    if (element.get(f"{W}customMarkFollows") or "0") in {"1", "true", "on"}:
        for text in element.itersiblings(TEXT):
            printed += text.text or ""
            text.text = ""
    kind = "footnote" if element.tag == f"{W}footnoteReference" else "endnote"
    pen.mark(kind, element.get(f"{W}id", ""), printed.strip())


def text_boxes(element: Element, pen: Pen) -> None:
    """Lay the text boxes inside a drawing aside, to be read after the paragraph."""
    for child in element:
        if child.tag == TEXT_BOX:
            pen.boxes.append(child)
        elif child.tag == ALTERNATIVES:
            alternatives(child, pen)
        else:
            text_boxes(child, pen)


def alternatives(element: Element, pen: Pen) -> None:
    """Lay the text boxes of one branch aside: the first that has any, for the others repeat them."""
    met = len(pen.boxes)
    for child in element:
        text_boxes(child, pen)
        if len(pen.boxes) > met:
            return


CHARACTERS: Mapping[str, str] = MappingProxyType(
    {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
)
"""Empty elements that stand for a character."""

ACTIONS: Mapping[str, Callable[[Element, Pen], None]] = MappingProxyType(
    {
        f"{W}fldChar": field_character,
        f"{W}sym": symbol,
        f"{W}footnoteReference": note_mark,
        f"{W}endnoteReference": note_mark,
        f"{W}drawing": text_boxes,
        f"{W}pict": text_boxes,
        f"{W}object": text_boxes,
        ALTERNATIVES: alternatives,
        f"{W}delText": lambda _element, _pen: None,
        f"{W}instrText": lambda _element, _pen: None,
    }
)
"""Elements of a run that do something else than stand for text."""
