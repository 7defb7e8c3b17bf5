"""What the styles of a document say of headings, bold, hidden text and lists, with what they inherit."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reportkit.readers.word.names import PARAGRAPH_PROPERTIES, RUN_PROPERTIES, VAL, Element, W, is_on, value_of, whole

HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
TITLES = frozenset({"title", "标题"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a style says, `None` where neither it nor one above says anything."""

    level: int | None = None
    """0 for a title, 1 … 9 for headings, -1 where the style says that it is none."""
    bold: bool | None = None
    hidden: bool | None = None
    list_id: int | None = None
    """Id of the list its paragraphs belong to; 0 takes them out of any."""
    list_level: int | None = None


PLAIN = Style()


@dataclass(frozen=True, slots=True, kw_only=True)
class Styles:
    """The styles of a document by id."""

    by_id: Mapping[str, Style]
    default: Style = PLAIN
    """What paragraphs without a style have."""

    def of(self, style_id: str | None) -> Style:
        """Return the style of that id, the default where the id is `None` or unknown."""
        return self.default if style_id is None else self.by_id.get(style_id, self.default)


def read_styles(root: Element | None) -> Styles:
    """Return the styles of `styles.xml`; without it every paragraph is plain."""
    if root is None:
        return Styles(by_id={})
    found = {element.get(f"{W}styleId", ""): element for element in root.iterchildren(f"{W}style")}
    resolved: dict[str, Style] = {}
    for style_id in found:
        resolve(style_id, found, resolved)
    default = next(
        (
            resolved[style_id]
            for style_id, element in found.items()
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in {"1", "true"}
        ),
        PLAIN,
    )
    return Styles(by_id=resolved, default=default)


def resolve(style_id: str, found: Mapping[str, Element], resolved: dict[str, Style]) -> None:
    """Put the style and all it is based on into `resolved`, the lowest first; a circle ends where it closes."""
    chain: list[str] = []
    current = style_id
    while current in found and current not in resolved and current not in chain:
        chain.append(current)
        current = value_of(found[current], f"{W}basedOn") or ""
    parent = resolved.get(current, PLAIN)
    for name in reversed(chain):
        parent = resolved[name] = inherit(own_style(found[name]), parent)


def inherit(own: Style, parent: Style) -> Style:
    """Return `own` with the gaps filled from `parent`."""
    return Style(
        level=parent.level if own.level is None else own.level,
        bold=parent.bold if own.bold is None else own.bold,
        hidden=parent.hidden if own.hidden is None else own.hidden,
        list_id=parent.list_id if own.list_id is None else own.list_id,
        list_level=parent.list_level if own.list_level is None else own.list_level,
    )


def own_style(element: Element) -> Style:
    """Return what one `w:style` says itself."""
    paragraph, run = element.find(PARAGRAPH_PROPERTIES), element.find(RUN_PROPERTIES)
    numbers = None if paragraph is None else paragraph.find(f"{W}numPr")
    return Style(
        level=level_of_name(value_of(element, f"{W}name") or "", paragraph),
        bold=None if run is None else is_on(run.find(f"{W}b")),
        hidden=None if run is None else is_on(run.find(f"{W}vanish")),
        list_id=None if numbers is None else whole(value_of(numbers, f"{W}numId")),
        list_level=None if numbers is None else whole(value_of(numbers, f"{W}ilvl")),
    )


def level_of_name(name: str, properties: Element | None) -> int | None:
    """Return the heading level a style claims by its name or its outline level."""
    heading = HEADING.fullmatch(name.strip())
    if heading:
        return int(heading[1])
    if name.strip().lower() in TITLES:
        return 0
    outline = None if properties is None else properties.find(f"{W}outlineLvl")
    return None if outline is None else level_of_outline(outline.get(VAL))


def level_of_outline(value: str | None) -> int:
    """Return the level of an outline value: 0 … 8 are levels 1 … 9, anything else is body text (-1)."""
    number = whole(value)
    return number + 1 if number is not None and 0 <= number <= 8 else -1
