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
        if path.is_dir():
            raise SaveError("RK602", file=str(path), reason="是文件夹 / is a folder")
        if path.exists() and not force and path.read_bytes() != data:
            raise SaveError("RK601", file=str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        _replace(data, path)
    except OSError as error:
        raise SaveError("RK602", file=str(path), reason=error.strerror or type(error).__name__) from error
    return path


def _replace(data: bytes, path: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=f"{_LEFTOVER}{os.getpid()}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


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
