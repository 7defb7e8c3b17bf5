"""Where every word came from: the text of a file, its blocks, and spans into it.

Nothing here knows what the words mean. A reader makes a `Source` from bytes; every later fact points back into
`Source.text` through `Span`.
"""

from dataclasses import dataclass
from enum import StrEnum

from reportkit.model.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Source.text`, half open."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Text after cleanup, with the stretches of the source it was taken from.

    Cleanup only ever leaves characters out, so the joined spans of the source are the text (the quote law).
    """

    text: str
    """The words as a reader sees them."""
    spans: tuple[Span, ...]
    """Stretches of `Source.text`, in reading order; joined they are `text`."""


class BlockKind(StrEnum):
    """What a reader knows of a block without understanding its words."""

    LINE = "line"
    """One physical line of a text file; may be part of a paragraph, a table row, a heading."""
    PARAGRAPH = "paragraph"
    """A paragraph the file itself marks as one (.docx); never joined to the next without a reason."""
    TABLE = "table"
    """A grid the file itself marks as one (.docx)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a native table."""

    span: Span
    """The cell's text in `Source.text`; lines inside the cell are parted by newline."""
    columns: int = 1
    """How many grid columns it covers."""
    rows: int = 1
    """How many grid rows it covers; covered rows do not repeat the cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One unit of the file in reading order."""

    number: int
    """What is printed: the 1-based line of a text file, or the 1-based body block of a .docx."""
    span: Span
    """The block's text, without its line end."""
    kind: BlockKind = BlockKind.LINE
    """What the file says it is."""
    level: int | None = None
    """Heading level by the file's own style (Word heading style), 0 for a title; `None` where the file claims none."""
    bold: tuple[Span, ...] = ()
    """Bold stretches the file marks by style, not by `**`."""
    grid: tuple[tuple[Cell | None, ...], ...] = ()
    """Rows × grid columns of a native table; `None` where a merged cell above or to the left covers the place."""
    page: int | None = None
    """1-based page, for .pdf alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NativeNote:
    """A footnote or endnote that the file itself marks (.docx)."""

    mark: str
    """The printed mark, e.g. `1`."""
    at: int
    """Offset in `Source.text` right after the word the mark follows; the mark itself is not in the text."""
    span: Span
    """The note's body in `Source.text`."""
    number: int
    """The block number of the anchor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as read: decoded text in reading order, cut into blocks."""

    name: str
    """File name for messages, sanitised; never used as a path."""
    media: str
    """Reader's key without dot: `txt`, `md`, `docx` …"""
    encoding: str | None
    """Encoding found, `None` for packages such as .docx."""
    digest: str
    """SHA-256 of the bytes, hexadecimal."""
    text: str
    """All text, with newline as the only line end."""
    blocks: tuple[Block, ...]
    """In reading order, numbers strictly rising."""
    notes: tuple[NativeNote, ...] = ()
    """Notes the file marks itself; their bodies lie behind the last block in `text`."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was odd in reading (RK1xx)."""
