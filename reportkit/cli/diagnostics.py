"""Standard error and the exit codes: the only place where the command line narrates, complains and ends.

Standard output is data and belongs to the commands.
"""

import sys
import threading
import time
from collections.abc import Iterable
from enum import IntEnum
from types import TracebackType
from typing import Self

import click

from reportkit.errors import RenderError, ReportkitError, SaveError
from reportkit.language import Language, say
from reportkit.model import Diagnostic, Severity
from reportkit.text.sanitise import sanitise

PATIENCE = 1.0
"""Seconds after which a wait is narrated."""
SHOWN_WARNINGS = 5
"""How many warnings are spelled out; the rest are counted."""


class Exit(IntEnum):
    """What the caller learns from the exit code."""

    DONE = 0
    DIFFERENT = 1
    """Differences found; only with `--exit-code`."""
    UNREADABLE = 2
    """Wrong use, or input that cannot be read."""
    FAIL_ON = 3
    """A `--fail-on` threshold is met."""
    RENDERING = 4
    INTERRUPTED = 130


def exit_code_of(error: ReportkitError) -> Exit:
    """Return the exit code that tells the caller of `error`."""
    return Exit.RENDERING if isinstance(error, RenderError | SaveError) else Exit.UNREADABLE


def narrate(text: str) -> None:
    """Say one line on standard error; control characters of file names cannot act there."""
    click.echo(sanitise(text), err=True)


def complain(error: ReportkitError, language: Language) -> None:
    """Say on standard error what stopped us and the way out."""
    label = say("interface", "label.error", language)
    narrate(f"{label} {error.code}：{error.words(language)}")


def warn(diagnostics: Iterable[Diagnostic], name: str, language: Language) -> None:
    """Say on standard error what deserves a look: the first warnings in words, the rest as a count."""
    grave = [found for found in diagnostics if found.severity is not Severity.INFO]
    for found in grave[:SHOWN_WARNINGS]:
        place = f"{name}:{found.line}" if found.line else name
        narrate(f"{place} {found.code} {say('diagnostics', found.code, language, found.values)}")
    if len(grave) > SHOWN_WARNINGS:
        count = len(grave) - SHOWN_WARNINGS
        narrate(say("interface", "more_warnings", language, {"file": name, "count": count}))


class Progress:
    """Narrates the running step on standard error once the whole has taken longer than a second.

    Call it with a step's key when the step begins; use it as a context manager so that it falls silent at the end.
    """

    def __init__(self, language: Language) -> None:
        self._language = language
        self._step = ""
        self._began = time.monotonic()
        self._timer = threading.Timer(PATIENCE, self._speak)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()

    def __call__(self, step: str) -> None:
        """Remember that `step` begins; say so if the second is over."""
        self._step = step
        if time.monotonic() - self._began > PATIENCE:
            self._speak()

    def _speak(self) -> None:
        if self._step:
            narrate(say("interface", f"step.{self._step}", self._language))


def usage_words(error: click.UsageError, language: Language) -> str:
    """Return a usage error of click in `language`."""
    match error:
        case click.NoSuchOption():
            near = "、".join(error.possibilities or ())
            key = "usage.no_such_option_near" if near else "usage.no_such_option"
            return say("interface", key, language, {"name": error.option_name, "near": near})
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return say("interface", "usage.missing", language, {"name": name})
        case click.BadParameter():
            name = error.param.human_readable_name if error.param else ""
            return say("interface", "usage.bad_value", language, {"name": name, "message": error.message})
        case _:
            return say("interface", "usage.other", language, {"message": error.message})


def end(code: Exit) -> None:
    """End the process with `code`."""
    sys.exit(int(code))
