"""Automatic list numbers as a reader of the page sees them, counted in reading order. Bullets are no numbers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reportkit.readers.word.counting import counted
from reportkit.readers.word.names import ALTERNATIVES, FALLBACK, VAL, Element, W, is_on, value_of, whole

LEVELS = 9
PLACE = re.compile(r"%([1-9])")
CLOSED = frozenset("、，。．）】〕》」：；）")
"""Signs after which Chinese print sets no space."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a list."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    """Pattern of the label; `%1` … `%9` stand for the numbers of the levels."""
    suffix: str = "tab"
    plain_digits: bool = False
    """Whether numbers of the levels above are shown in digits."""
    restart: int | None = None
    """Level (from 1) after which it starts anew; 0 never, `None` after any higher one."""
    paragraph_style: str | None = None
    """Style whose paragraphs stand on this level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListUse:
    """A list as paragraphs refer to it."""

    definition: str
    """Id of the definition whose counters it shares."""
    levels: tuple[Level, ...]
    starts: Mapping[int, int]
    """Numbers at which a level starts anew when this use first meets it."""


class Numbering:
    """The lists of a document with their running counters; ask for labels in reading order."""

    def __init__(self, uses: Mapping[int, ListUse]) -> None:
        self._uses = uses
        self._counters: dict[str, list[int | None]] = {}
        self._started: set[tuple[int, int]] = set()

    def level_of_style(self, list_id: int, style_id: str | None) -> int | None:
        """Return the level on which the list puts paragraphs of a style, `None` where it does not say."""
        use = self._uses.get(list_id)
        if use is None or style_id is None:
            return None
        return next((index for index, level in enumerate(use.levels) if level.paragraph_style == style_id), None)

    def label(self, list_id: int, index: int) -> str:
        """Count one more paragraph of a list on level `index` and return its label, with the space that follows it."""
        use = self._uses.get(list_id)
        if use is None or not 0 <= index < len(use.levels):
            return ""
        counters = self._count(list_id, use, index)
        level = use.levels[index]
        if level.style in {"bullet", "none"}:
            return ""

        def number(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place >= len(use.levels):
                return ""
            other = use.levels[place]
            style = "decimal" if level.plain_digits else other.style
            current = counters[place]
            return counted(other.start if current is None else current, style)

        return spaced(PLACE.sub(number, level.text), level.suffix)

    def _count(self, list_id: int, use: ListUse, index: int) -> list[int | None]:
        counters = self._counters.setdefault(use.definition, [None] * LEVELS)
        if index in use.starts and (list_id, index) not in self._started:
            counters[index] = None
            start = use.starts[index]
        else:
            start = use.levels[index].start
        self._started.add((list_id, index))
        current = counters[index]
        counters[index] = start if current is None else current + 1
        for lower in range(index + 1, len(use.levels)):
            restart = use.levels[lower].restart
            if restart is None or index < restart:
                counters[lower] = None
        return counters


def spaced(label: str, suffix: str) -> str:
    """Return a label with the space that parts it from the words."""
    if not label or suffix == "nothing" or label[-1] in CLOSED or label[-1].isspace():
        return label
    return f"{label} "


def read_numbering(root: Element | None) -> Numbering:
    """Return the lists of `numbering.xml`; without it no paragraph has a number."""
    if root is None:
        return Numbering({})
    definitions = {element.get(f"{W}abstractNumId", ""): element for element in root.iterchildren(f"{W}abstractNum")}
    return Numbering(dict(read_uses(root, definitions, linked_styles(definitions))))


def linked_styles(definitions: Mapping[str, Element]) -> dict[str, str]:
    """Return the ids of the definitions that spell out a list style, by the style's name."""
    return {
        name: definition for definition, element in definitions.items() if (name := value_of(element, f"{W}styleLink"))
    }


def read_uses(
    root: Element, definitions: Mapping[str, Element], linked: Mapping[str, str]
) -> Iterator[tuple[int, ListUse]]:
    """Yield every `w:num` by its id."""
    read: dict[str, tuple[Level, ...]] = {}
    for element in root.iterchildren(f"{W}num"):
        list_id, definition = whole(element.get(f"{W}numId")), value_of(element, f"{W}abstractNumId") or ""
        if list_id is None or definition not in definitions:
            continue
        style = value_of(definitions[definition], f"{W}numStyleLink")
        definition = linked.get(style or "", definition)
        if definition not in read:
            read[definition] = read_levels(definitions[definition])
        yield list_id, read_use(element, definition, read[definition])


def read_use(element: Element, definition: str, levels: tuple[Level, ...]) -> ListUse:
    """Return one `w:num` with the changes it makes to its definition."""
    changed, starts = list(levels), {}
    for override in element.iterchildren(f"{W}lvlOverride"):
        index = whole(override.get(f"{W}ilvl"))
        if index is None or not 0 <= index < LEVELS:
            continue
        own = override.find(f"{W}lvl")
        if own is not None:
            changed[index] = read_level(own)
        start = whole(value_of(override, f"{W}startOverride"))
        if start is not None:
            starts[index] = start
    return ListUse(definition=definition, levels=tuple(changed), starts=starts)


def read_levels(definition: Element) -> tuple[Level, ...]:
    """Return the nine levels of a definition; those it does not mention have no label."""
    levels = [Level(style="none")] * LEVELS
    for element in definition.iterchildren(f"{W}lvl"):
        index = whole(element.get(f"{W}ilvl"))
        if index is not None and 0 <= index < LEVELS:
            levels[index] = read_level(element)
    return tuple(levels)


def read_level(element: Element) -> Level:
    """Return one `w:lvl`."""
    start = whole(value_of(element, f"{W}start"))
    level = Level(
        style=number_style(element),
        text=value_of(element, f"{W}lvlText") or "",
        suffix=value_of(element, f"{W}suff") or "tab",
        plain_digits=bool(is_on(element.find(f"{W}isLgl"))),
        restart=whole(value_of(element, f"{W}lvlRestart")),
        paragraph_style=value_of(element, f"{W}pStyle"),
    )
    return level if start is None else replace(level, start=start)


def number_style(level: Element) -> str:
    """Return the number format of a level; formats of newer programs give their fallback."""
    element = level.find(f"{W}numFmt")
    if element is None:
        element = level.find(f"{ALTERNATIVES}/{FALLBACK}/{W}numFmt")
    return "decimal" if element is None else element.get(VAL, "decimal")
