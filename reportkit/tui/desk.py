"""Long work in a process of its own, so that no call that holds the interpreter can freeze the screen.

A desk is one process that answers one question at a time; `cancel` ends it, the next question starts another. Nothing
here knows what is asked.
"""

import copyreg
import os
import signal
from collections.abc import Callable
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pickle import PicklingError
from threading import Lock
from types import MappingProxyType
from typing import Any, NoReturn, Protocol, TypeVar, cast

from reportkit.errors import ReportkitError, UsageError

T = TypeVar("T")
Step = Callable[[str], None]


class CancelledWorkError(Exception):
    """The question was withdrawn before its answer came."""


class Asker(Protocol):
    """Answers questions somewhere: in a process, or in tests at once."""

    def ask(self, job: Callable[..., T], *values: object, step: Step) -> T:
        """Return `job(*values, progress)`, called with the key of each step as it begins; blocks."""

    def cancel(self) -> None:
        """Withdraw the question under way."""


class Desk:
    """One process, started when it is first needed."""

    def __init__(self) -> None:
        _make_mappings_travel()
        resource_tracker.ensure_running()  # later, textual's own standard streams would stop it from starting
        self._lock = Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._closed = False

    def warm(self) -> None:
        """Start the process now, so that the first question need not wait for it."""
        with self._lock:
            self._open()

    def ask(self, job: Callable[..., T], *values: object, step: Step) -> T:
        """Return `job(*values, progress)` from the process; blocks the calling thread.

        Raises:
            ReportkitError: as the job raised it.
            CancelledWorkError: if `cancel` was called, or the process ended.
        """
        with self._lock:
            pipe = self._open()
            try:
                pipe.send((job, values))
                while True:
                    kind, answer = pipe.recv()
                    if kind == "done":
                        return cast("T", answer)
                    if kind != "step":
                        _refuse(kind, answer)
                    step(answer)
            except (EOFError, OSError) as error:
                self._process = self._pipe = None
                raise CancelledWorkError from error

    def cancel(self) -> None:
        """End the process; whoever waits for its answer gets `CancelledWorkError`."""
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """End the process for good."""
        self._closed = True
        self.cancel()

    def _open(self) -> Connection:
        if self._closed:
            raise CancelledWorkError
        if self._pipe is None or self._process is None or not self._process.is_alive():
            context = get_context("spawn")
            self._pipe, other = context.Pipe()
            self._process = context.Process(target=_serve, args=(other,), daemon=True)
            self._process.start()
            other.close()
        return self._pipe


def _refuse(kind: str, answer: Any) -> NoReturn:  # noqa: ANN401 (three values or a name)
    if kind == "error":
        wanted, code, values = answer
        raise wanted(code, **values)
    raise UsageError("RK795", reason=answer)


def _serve(pipe: Connection) -> None:
    """Answer questions until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _silence()
    _make_mappings_travel()
    while True:
        try:
            job, values = pipe.recv()
        except (EOFError, OSError):
            return
        answer = _answer(job, values, lambda step: pipe.send(("step", step)))
        try:
            pipe.send(answer)
        except (PicklingError, TypeError, AttributeError) as error:
            pipe.send(("crash", type(error).__name__))


def _answer(job: Callable[..., object], values: tuple[object, ...], step: Step) -> tuple[str, object]:
    try:
        return "done", job(*values, step)
    except ReportkitError as error:
        return "error", (type(error), error.code, dict(error.values))
    except Exception as error:  # noqa: BLE001 (the worker's boundary: the screen tells it, without document text)
        return "crash", type(error).__name__


def _silence() -> None:
    """Keep whatever the process prints off the screen."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _make_mappings_travel() -> None:
    """Let read-only mappings be pickled, which the standard library leaves out."""
    copyreg.pickle(MappingProxyType, _reduce)


def _reduce(mapping: MappingProxyType[Any, Any]) -> tuple[Callable[..., MappingProxyType[Any, Any]], tuple[Any, ...]]:
    return read_only, (dict(mapping),)


def read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return a read-only mapping; the type itself has no name that the other process could find."""
    return MappingProxyType(mapping)
