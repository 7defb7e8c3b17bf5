"""One atomic, reproducible way to put bytes on disk: temporary file, fsync, rename; nothing overwritten unasked."""

import contextlib
import os
import re
import tempfile
import unicodedata
from pathlib import Path

from reportkit.errors import SaveError

LONGEST_NAME = 240
"""Bytes of a file name that every usual file system takes."""
_LEFTOVER = ".reportkit-"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]')
_RESERVED = re.compile(r"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def safe_stem(text: str) -> str:
    """Return a file name without suffix made of `text`, safe on Linux and Windows and short enough for a suffix."""
    stem = _UNSAFE.sub("", unicodedata.normalize("NFC", text)).strip(" .")
    encoded = stem.encode()[: LONGEST_NAME - 16]
    stem = encoded.decode(errors="ignore").rstrip(" .")
    return f"_{stem}" if not stem or _RESERVED.match(stem) else stem


def save(data: bytes, path: Path, *, force: bool = False) -> Path:
    """Write `data` to `path`, all or nothing, and return the path.

    A file with the same bytes is left as it is.

    Raises:
        SaveError: if something else stands there and `force` is not set, or the place cannot be written.
    """
    path = Path(path)
    if len(os.fsencode(path.name)) > LONGEST_NAME:
        raise SaveError("RK603", file=path.name)
    try:
        if path.exists() and not path.is_file():
            raise SaveError("RK602", file=str(path), reason="不是普通文件 / not a regular file")
        if path.exists() and not force:
            if path.read_bytes() == data:
                return path
            raise SaveError("RK601", file=str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        _put(data, path, force=force)
    except OSError as error:
        raise SaveError("RK602", file=str(path), reason=error.strerror or type(error).__name__) from error
    return path


def _put(data: bytes, path: Path, *, force: bool) -> None:
    handle, name = tempfile.mkstemp(prefix=f"{_LEFTOVER}{os.getpid()}-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        _name(temporary, path, force=force)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
    _sync(path.parent)


def _name(temporary: Path, path: Path, *, force: bool) -> None:
    """Give the finished file its name; unforced, a file that appeared there meanwhile is kept."""
    if not force:
        try:
            path.hardlink_to(temporary)
        except FileExistsError as error:
            raise SaveError("RK601", file=str(path)) from error
        except (OSError, NotImplementedError):
            pass  # a file system without links: rename
        else:
            return
    temporary.replace(path)


def _sync(folder: Path) -> None:
    """Make the new name last over a power cut, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove what runs that were killed left behind."""
    for leftover in folder.glob(f"{_LEFTOVER}*"):
        owner = leftover.name.removeprefix(_LEFTOVER).partition("-")[0]
        if owner.isdigit() and not _runs(int(owner)):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
