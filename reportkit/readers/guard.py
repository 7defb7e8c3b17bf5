"""What is asked of a file before anything in it is parsed: that it is one, that it can be read, that it is not a trap.

Every way of failing has a message of its own, because each has another way out. No format is parsed here.
"""

import errno
import hashlib
import os
import re
import stat
from pathlib import Path

from reportkit.errors import ReadError

MEGABYTE = 1024 * 1024
TEXT_LIMIT = 8 * MEGABYTE
"""Bytes of a text file; the largest gazettes seen have half of one megabyte."""
FILE_LIMIT = 100 * MEGABYTE
"""Bytes of any file."""
LINE_LIMIT = 200_000
"""Lines or body blocks of a file; the largest gazettes seen have under ten thousand."""

UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
"""Characters of a file name that would act on a terminal, hide, or not encode."""


def safe_name(name: str) -> str:
    """Return `name` without its folders, with `�` for what a message must not hold."""
    return UNPRINTABLE.sub("�", name.replace("\\", "/").rpartition("/")[2] or name)


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data`, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def need_size(size: int, limit: int, name: str) -> None:
    """Refuse a file of `size` bytes where it is empty or larger than `limit`.

    Raises:
        ReadError: naming the size and the limit.
    """
    if size == 0:
        raise ReadError("RK155", file=name)
    if size > limit:
        raise ReadError("RK156", file=name, size=-(-size // MEGABYTE), limit=limit // MEGABYTE)


def bytes_of(path: Path) -> bytes:
    """Return the content of the regular file at `path`, links followed; never waits on a pipe or a device.

    Raises:
        ReadError: if there is nothing, no regular file, or nothing that may be read.
    """
    name = safe_name(str(path))
    try:
        need_regular(path.stat(), name)
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:  # noqa: PTH123 (a path could be swapped between the check and the reading)
            found = os.fstat(file.fileno())
            need_regular(found, name)
            need_size(found.st_size, FILE_LIMIT, name)
            return file.read(FILE_LIMIT + 1)
    except (OSError, ValueError) as error:
        raise refusal(error, name) from None


def need_regular(found: os.stat_result, name: str) -> None:
    """Refuse folders, pipes, sockets and devices.

    Raises:
        ReadError: saying which of them it is.
    """
    if stat.S_ISDIR(found.st_mode):
        raise ReadError("RK151", file=name)
    if not stat.S_ISREG(found.st_mode):
        raise ReadError("RK152", file=name)


def refusal(error: OSError | ValueError, name: str) -> ReadError:
    """Return the error that tells what the system's refusal means."""
    match getattr(error, "errno", None):
        case errno.ENOENT | errno.ENOTDIR:
            return ReadError("RK150", file=name)
        case errno.ELOOP:
            return ReadError("RK153", file=name)
        case errno.EACCES | errno.EPERM:
            return ReadError("RK154", file=name)
        case _:
            return ReadError(
                "RK157", file=name, reason=os.strerror(number) if (number := getattr(error, "errno", 0)) else str(error)
            )
