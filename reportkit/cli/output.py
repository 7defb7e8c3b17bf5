"""Where a command's data goes: standard output, or a file with `-o`."""

import sys
from pathlib import Path

import click
from rich.console import Console, RenderableType

from reportkit.cli.diagnostics import narrate
from reportkit.language import Language, say
from reportkit.render.save import save

FALLBACK_WIDTH = 100
"""Columns of output where there is no terminal to ask."""


def deliver(data: bytes, output: Path | None, language: Language, *, force: bool = False) -> None:
    """Write `data` to `output`, or to standard output where none is given; say on standard error where it went."""
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = save(data, output, force=force)
    narrate(say("interface", "written", language, {"file": str(path)}))


def show(view: RenderableType, output: Path | None, language: Language, *, force: bool = False) -> None:
    """Print a view on standard output, or its plain text into `output`."""
    if output is None:
        width = None if sys.stdout.isatty() else FALLBACK_WIDTH
        Console(width=width, highlight=False, markup=False, emoji=False).print(view)
        return
    console = Console(width=FALLBACK_WIDTH, color_system=None, highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(view)
    deliver(captured.get().encode(), output, language, force=force)


def format_of(wanted: str | None, output: Path | None, known: tuple[str, ...]) -> str:
    """Return the format asked for, else the one the suffix of `output` names, else the first known."""
    if wanted:
        return wanted
    suffix = output.suffix.lower().lstrip(".") if output else ""
    return suffix if suffix in known else known[0]


def need_file_for_word(output: Path | None, format_name: str) -> None:
    """Refuse to print a Word file on a terminal."""
    if format_name == "docx" and output is None and sys.stdout.isatty():
        raise click.UsageError(".docx: -o FILE.docx")
