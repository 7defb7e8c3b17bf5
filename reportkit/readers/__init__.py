"""Bytes to `Source`: one reader per format, one table of readers."""

from collections.abc import Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Protocol

from reportkit.errors import ReadError
from reportkit.model import Source
from reportkit.readers import markdown, plaintext, word
from reportkit.readers.guard import FILE_LIMIT, bytes_of, need_size, safe_name
from reportkit.readers.sniffing import Kind, sniff


class Reader(Protocol):
    """One format: bytes and the file's name to a `Source`."""

    def __call__(self, data: bytes, name: str, /) -> Source:
        """Return the file as read."""


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plaintext.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), word.read),
    }
)
"""Readers by suffix."""


def read(data: bytes, name: str) -> Source:
    """Return the file `data` as read; `name` is for its suffix and for messages.

    Raises:
        ReadError: if it cannot be read; the message names the file and the way out.
    """
    need_size(len(data), FILE_LIMIT, safe_name(name))
    reader = READERS.get(PurePath(name).suffix.lower())
    if sniff(data) is Kind.DOCX:
        reader = word.read
    elif sniff(data) is not Kind.TEXT or reader is word.read:
        raise ReadError("RK163", file=safe_name(name), known=" ".join(READERS))
    if reader is None:
        raise ReadError("RK158", file=safe_name(name), known=" ".join(READERS))
    return reader(data, name)


def read_file(path: Path) -> Source:
    """Return the file at `path` as read.

    Raises:
        ReadError: if it cannot be read; the message names the file and the way out.
    """
    return read(bytes_of(path), path.name)
