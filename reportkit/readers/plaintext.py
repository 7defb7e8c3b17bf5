"""Bytes of a text file to `Source`: strict decoding, one line end, one block a physical line.

Lines are counted as editors count them, by line feed alone: form feeds, vertical tabs and the line separators of
Unicode stay inside their line as spaces. What a line means, or whether it goes on in the next, is not known here.
"""

import re
from dataclasses import dataclass

from reportkit.errors import ReadError
from reportkit.model import Block, Diagnostic, Severity, Source, Span
from reportkit.readers.guard import LINE_LIMIT, TEXT_LIMIT, digest, need_size, safe_name

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
"""Byte order marks and what they announce."""

BREAKING = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))
"""White space that some programs take for a line end; a space for each, so that a line stays one."""

INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Control characters that no report means; left out, and counted."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was in."""

    text: str
    encoding: str


def read(data: bytes, name: str, /) -> Source:
    """Return the lines of a plain text file.

    Raises:
        ReadError: if the bytes are in no known encoding, or are too many.
    """
    return read_lines(data, name, "txt")


def read_lines(data: bytes, name: str, media: str) -> Source:
    """Return the lines of a text file as blocks; `media` is recorded as its kind.

    Raises:
        ReadError: if the bytes are in no known encoding, or are too many.
    """
    name = safe_name(name)
    need_size(len(data), TEXT_LIMIT, name)
    decoded = decode(data, name)
    text, oddities = clean(decoded.text)
    if decoded.encoding == "gb18030":
        oddities = (Diagnostic(code="RK101", severity=Severity.INFO), *oddities)
    return Source(
        name=name,
        media=media,
        encoding=decoded.encoding,
        digest=digest(data),
        text=text,
        blocks=lines_of(text, name),
        diagnostics=oddities,
    )


def decode(data: bytes, name: str) -> Decoded:
    """Return the text of `data`, by its byte order mark, else as UTF-8, else as GB18030, each strictly.

    Raises:
        ReadError: if none fits; it names the encoding that got furthest and the offset of the byte where it stopped.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return Decoded(decode_strictly(data[len(mark) :], encoding, name, shift=len(mark)), encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as utf8:
        return Decoded(decode_as_gb18030(data, name, utf8.start), "gb18030")


def decode_strictly(data: bytes, encoding: str, name: str, *, shift: int) -> str:
    """Return `data` decoded; the offset in an error is counted `shift` bytes further."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError("RK160", file=name, encoding=encoding.upper(), offset=error.start + shift) from None


def decode_as_gb18030(data: bytes, name: str, utf8_stop: int) -> str:
    """Return `data` read as GB18030; where that fails too, the error tells which encoding got further.

    Bytes of zero never stand in GB18030 text: they mean UTF-16 without a mark, or no text at all.
    """
    zero = data.find(0)
    if zero >= 0:
        raise ReadError("RK161", file=name, offset=zero)
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError as error:
        stop, encoding = max((utf8_stop, "UTF-8"), (error.start, "GB18030"))
        raise ReadError("RK160", file=name, encoding=encoding, offset=stop) from None


def clean(text: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return `text` with newline as the only line end and without invisible controls, and what was odd in it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.translate(BREAKING)
    first = INVISIBLE.search(text)
    if first is None:
        return text, ()
    line = text.count("\n", 0, first.start()) + 1
    text, count = INVISIBLE.subn("", text)
    return text, (Diagnostic(code="RK102", severity=Severity.WARNING, line=line, values={"count": count}),)


def lines_of(text: str, name: str) -> tuple[Block, ...]:
    """Return one block a line; a text that ends with a newline has no further empty line.

    Raises:
        ReadError: if there are too many lines.
    """
    if text.count("\n") > LINE_LIMIT:
        raise ReadError("RK159", file=name, limit=LINE_LIMIT)
    blocks, start = [], 0
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    for number, line in enumerate(lines, 1):
        end = start + len(line)
        blocks.append(Block(number=number, span=Span(start, end)))
        start = end + 1
    return tuple(blocks)
