"""The command line: one function per subcommand, found by the table `COMMANDS`.

Command modules are imported when their command runs, so that `--help` starts fast.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import click

from reportkit.cli.diagnostics import Exit, complain, end, exit_code_of, narrate, usage_words
from reportkit.cli.spoken import SpokenGroup, lang_option, language_of, option
from reportkit.errors import ReportkitError
from reportkit.language import Language, preferred_language, say


def _find(module: str, name: str) -> click.Command:
    found: click.Command = getattr(import_module(f"reportkit.cli.{module}"), name)
    return found


COMMANDS: dict[str, Callable[[], click.Command]] = {
    "extract": partial(_find, "reading", "extract"),
    "compare": partial(_find, "reading", "compare"),
    "brief": partial(_find, "writing", "brief"),
    "series": partial(_find, "reading", "series"),
    "templates": partial(_find, "listing", "templates"),
    "explain": partial(_find, "explaining", "explain"),
    "lexicon": partial(_find, "lexicon", "lexicon_command"),
    "schema": partial(_find, "listing", "schema"),
    "tui": partial(_find, "terminal", "tui"),
    "demo": partial(_find, "writing", "demo"),
}


def _show_version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"reportkit {version('reportkit')}")
        context.exit()


@click.group("reportkit", cls=SpokenGroup, lazy=COMMANDS, invoke_without_command=True)
@lang_option
@option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version)
@click.pass_context
def root(context: click.Context) -> None:
    """Read, compare and brief; without a command open the terminal application on `inputs/`."""
    if context.invoked_subcommand is None:
        context.invoke(_find("terminal", "tui"), folder=Path("inputs"))


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and end the process with its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    language = preferred_language()
    try:
        with root.make_context("reportkit", list(arguments)) as context:
            language = language_of(context)
            _run(context)
        end(Exit.DONE)
    except click.exceptions.Exit as done:
        end(Exit(done.exit_code))
    except click.UsageError as error:
        _explain_usage(error, language)
        end(Exit.UNREADABLE)
    except (click.Abort, KeyboardInterrupt):
        narrate(say("interface", "interrupted", language))
        end(Exit.INTERRUPTED)


def _run(context: click.Context) -> None:
    try:
        context.command.invoke(context)
    except ReportkitError as error:
        complain(error, language_of(context))
        end(exit_code_of(error))
    except BrokenPipeError:
        # The reader of our output has left (`| head`): that is no failure; keep Python from complaining at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        end(Exit.DONE)


def _explain_usage(error: click.UsageError, fallback: Language) -> None:
    language = language_of(error.ctx) if error.ctx else fallback
    narrate(say("interface", "label.error", language) + "：" + usage_words(error, language))
    path = error.ctx.command_path if error.ctx else "reportkit"
    narrate(say("interface", "usage.see_help", language, {"command": path}))
