"""Bytes of a Markdown file to `Source`: the same lines as plain text; what the markup means is structure's business."""

from reportkit.model import Source
from reportkit.readers.plaintext import read_lines


def read(data: bytes, name: str, /) -> Source:
    """Return the lines of a Markdown file, markup and all.

    Raises:
        ReadError: if the bytes are in no known encoding, or are too many.
    """
    return read_lines(data, name, "md")
