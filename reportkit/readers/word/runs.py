"""The words of one paragraph: runs in the accepted view, with what is bold and where notes are called."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportkit.readers.word.names import (
    ALTERNATIVES,
    DELETED,
    MOVED_AWAY,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    TEXT_BOX,
    Element,
    W,
    branch,
    is_on,
)

LEFT_OUT = frozenset({DELETED, MOVED_AWAY, PARAGRAPH_PROPERTIES, RUN_PROPERTIES, f"{W}instrText", f"{W}delText"})
SIGNS = {
    f"{W}tab": " ",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


@dataclass(slots=True)
class Words:
    """A paragraph's words while they are gathered."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    bold: list[tuple[int, int]] = field(default_factory=list)
    """Bold stretches as offsets in the paragraph."""
    notes: list[tuple[int, str, str]] = field(default_factory=list)
    """Offset, kind and id of each note called."""
    boxes: list[Element] = field(default_factory=list)
    """Text boxes anchored here; their paragraphs follow this one."""

    def add(self, text: str, *, bold: bool) -> None:
        """Append words."""
        if not text:
            return
        if bold:
            self.bold.append((self.length, self.length + len(text)))
        self.text.append(text)
        self.length += len(text)


def words_of(paragraph: Element, *, bold: bool) -> Words:
    """Return the words of a paragraph whose style is bold or not."""
    words = Words()
    for child in paragraph:
        _gather(child, words, bold)
    return words


def _gather(element: Element, words: Words, bold: bool) -> None:
    """Take in one element; nesting is bounded by the depth limit of the archive."""
    tag = element.tag
    if not isinstance(tag, str) or tag in LEFT_OUT:
        return
    if tag == ALTERNATIVES:
        chosen = branch(element)
        for child in chosen if chosen is not None else ():
            _gather(child, words, bold)
        return
    if tag == TEXT_BOX:
        words.boxes.append(element)
        return
    if tag == RUN:
        properties = element.find(RUN_PROPERTIES)
        own = is_on(properties.find(f"{W}b")) if properties is not None else None
        if properties is not None and is_on(properties.find(f"{W}vanish")):
            return
        bold = bold if own is None else own
    _leaf(element, words, bold)
    for child in element:
        _gather(child, words, bold)


def _leaf(element: Element, words: Words, bold: bool) -> None:
    tag = element.tag
    if tag == f"{W}t":
        words.add((element.text or "").replace("\r", " ").replace("\n", " "), bold=bold)
    elif tag in SIGNS and element.getparent().tag == RUN:
        words.add(SIGNS[tag], bold=bold)
    elif tag == f"{W}sym":
        words.add(_symbol(element.get(f"{W}char", "")), bold=bold)
    elif tag in NOTES:
        words.notes.append((words.length, NOTES[tag], element.get(f"{W}id", "")))


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except ValueError:
        return ""


def inner(container: Element) -> Iterator[Element]:
    """Yield the block elements inside content controls, insertions and the like, in order."""
    for child in container:
        if not isinstance(child.tag, str) or child.tag in LEFT_OUT:
            continue
        yield child
