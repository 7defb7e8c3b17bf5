"""What a paragraph says of itself, and the flow of paragraphs and tables through whatever wraps them."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportkit.model import Span
from reportkit.readers.word.inline import write_inline
from reportkit.readers.word.names import (
    DELETED,
    MOVED_AWAY,
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    TABLE,
    VAL,
    Element,
    W,
    value_of,
    whole,
)
from reportkit.readers.word.numbering import Numbering
from reportkit.readers.word.pen import Pen, unwrapped
from reportkit.readers.word.styles import Style, Styles, level_of_outline

EMBEDDED = f"{W}altChunk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All that is at hand while a body is written."""

    pen: Pen
    styles: Styles
    numbering: Numbering


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """What a paragraph says of itself."""

    style: Style
    level: int | None = None
    """Heading level, 0 for a title, `None` for body text."""
    list_id: int | None = None
    list_level: int = 0
    ends: bool = True
    """Whether its end stands in the accepted view; else the next paragraph goes on with it."""


def units(container: Element, pen: Pen) -> Iterator[Element]:
    """Yield the paragraphs and tables in `container`, through controls and insertions, without deletions."""
    for child in container:
        tag = child.tag
        if tag in (PARAGRAPH, TABLE):
            yield child
        elif tag == EMBEDDED:
            pen.oddities["embedded"] += 1
        elif len(child):
            inner = unwrapped(child, pen)
            if inner is not None:
                yield from units(inner, pen)


def manner_of(paragraph: Element, desk: Desk) -> Manner:
    """Return what a paragraph says of itself, by its own properties and by its style."""
    properties = paragraph.find(PARAGRAPH_PROPERTIES)
    if properties is None:
        return styled(None, None, desk)
    numbers, outline = properties.find(f"{W}numPr"), properties.find(f"{W}outlineLvl")
    manner = styled(value_of(properties, f"{W}pStyle"), numbers, desk)
    level = manner.level if outline is None else seen(level_of_outline(outline.get(VAL)))
    return Manner(
        style=manner.style,
        level=0 if manner.level == 0 else level,
        list_id=manner.list_id,
        list_level=manner.list_level,
        ends=not mark_deleted(properties, desk.pen),
    )


def styled(style_id: str | None, numbers: Element | None, desk: Desk) -> Manner:
    """Return the manner of a paragraph of a style with the list properties `numbers` of its own."""
    style = desk.styles.of(style_id)
    own_id = None if numbers is None else whole(value_of(numbers, f"{W}numId"))
    own_level = None if numbers is None else whole(value_of(numbers, f"{W}ilvl"))
    list_id = style.list_id if own_id is None else own_id
    if own_level is None and list_id is not None:
        own_level = desk.numbering.level_of_style(list_id, style_id)
    level = style.list_level if own_level is None else own_level
    return Manner(style=style, level=seen(style.level), list_id=list_id, list_level=level or 0)


def seen(level: int | None) -> int | None:
    """Return a level, `None` for that of body text."""
    return None if level == -1 else level


def mark_deleted(properties: Element, pen: Pen) -> bool:
    """Return whether the end of the paragraph is deleted or moved away, and count that it is."""
    run = properties.find(RUN_PROPERTIES)
    if run is None or (run.find(DELETED) is None and run.find(MOVED_AWAY) is None):
        return False
    pen.oddities["deleted"] += 1
    return True


def write_words(paragraph: Element, manner: Manner, desk: Desk, *, goes_on: bool = False) -> None:
    """Write a paragraph's number and words; one that goes on with the text before has no number."""
    pen = desk.pen
    pen.fields.clear()
    label = ""
    if manner.list_id and manner.ends and not goes_on:
        label = desk.numbering.label(manner.list_id, manner.list_level)
        pen.write(label)
    end, stretches = pen.position, len(pen.bold)
    write_inline(paragraph, pen, desk.styles, manner.style)
    if label and len(pen.bold) > stretches and pen.bold[stretches].start == end:
        pen.bold[stretches] = Span(end - len(label), pen.bold[stretches].end)
