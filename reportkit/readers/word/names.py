"""The names Word's XML goes by, and how its on/off values and numbers are read."""

from lxml import etree

Element = etree._Element  # noqa: SLF001 (lxml publishes no other name for the type)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

VAL = f"{W}val"
PARAGRAPH, TABLE, ROW, CELL, RUN = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc", f"{W}r"
PARAGRAPH_PROPERTIES, RUN_PROPERTIES = f"{W}pPr", f"{W}rPr"
CONTENT_CONTROL, CONTROL_CONTENT = f"{W}sdt", f"{W}sdtContent"
INSERTED, DELETED, MOVED_HERE, MOVED_AWAY = f"{W}ins", f"{W}del", f"{W}moveTo", f"{W}moveFrom"
TEXT_BOX = f"{W}txbxContent"
ALTERNATIVES, CHOICE, FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"


def is_on(element: Element | None) -> bool | None:
    """Return whether a switch such as `w:b` is on; `None` where it is not there."""
    if element is None:
        return None
    return element.get(VAL, "1").lower() not in {"0", "false", "off", "none"}


def whole(text: str | None) -> int | None:
    """Return a whole number written in an attribute, `None` where there is none."""
    try:
        return int(text) if text is not None and len(text) < 12 else None
    except ValueError:
        return None


def value_of(parent: Element, tag: str) -> str | None:
    """Return the value of the child `tag` of `parent`, `None` where there is none."""
    child = parent.find(tag)
    return None if child is None else child.get(VAL)


def branch(alternatives: Element) -> Element | None:
    """Return the branch of alternative content to read: the first choice that holds anything, else the fallback.

    Both branches say the same to programs of different age: reading both would say it twice.
    """
    for choice in alternatives.iterchildren(CHOICE):
        if len(choice):
            return choice
    return alternatives.find(FALLBACK)
