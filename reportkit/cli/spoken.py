"""Commands and options whose help is spoken in the language of the run, from `language/interface.toml`.

Click fixes its help texts when a command is defined; here they are looked up when help is shown.
"""

from collections.abc import Callable
from typing import Any

import click

from reportkit.language import Language, preferred_language, say


def language_of(context: click.Context) -> Language:
    """Return the language chosen for this run: `--lang`, else the locale's."""
    chosen = context.find_root().meta.get("reportkit.language")
    return Language(chosen) if chosen else preferred_language()


def choose_language(context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    """Remember the language given with `--lang` for the whole run."""
    if value:
        context.find_root().meta["reportkit.language"] = value


class SpokenOption(click.Option):
    """An option whose help is entry `option.<name>` of the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's names and its help in the language of the run."""
        record = super().get_help_record(ctx)
        return record and (record[0], say("interface", f"option.{self.name}", language_of(ctx)))


class SpokenCommand(click.Command):
    """A command whose help is entry `help.<name>` of the catalogue, with examples and no English headings."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, itself described in the language of the run."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("interface", "option.help", language_of(ctx))
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        prefix = say("interface", "label.usage", language_of(ctx)) + " "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does, then its examples, line by line as the catalogue has them."""
        formatter.write_paragraph()
        for line in say("interface", f"help.{self.name}", language_of(ctx)).strip().split("\n"):
            formatter.write(f"  {line}\n" if line else "\n")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options under a heading in the language of the run."""
        records = [
            record for record in (parameter.get_help_record(ctx) for parameter in self.get_params(ctx)) if record
        ]
        with formatter.section(say("interface", "label.options", language_of(ctx)).rstrip(":：")):
            formatter.write_dl(records)


class SpokenGroup(SpokenCommand, click.Group):
    """The group of all commands; a command's module is imported when the command is called, not before."""

    def __init__(self, *args: Any, lazy: dict[str, Callable[[], click.Command]], **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the names of all commands in the order of the table."""
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 (click's signature)
        """Return the command of this name, importing its module."""
        find = self._lazy.get(cmd_name)
        return find() if find else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then one line a command, without importing any of them."""
        SpokenCommand.format_options(self, ctx, formatter)
        language = language_of(ctx)
        with formatter.section(say("interface", "label.commands", language).rstrip(":：")):
            formatter.write_dl([(name, say("interface", f"short.{name}", language)) for name in self._lazy])


def lang_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--lang zh|en`."""
    return click.option(
        "--lang",
        type=click.Choice([language.value for language in Language]),
        cls=SpokenOption,
        is_eager=True,
        expose_value=False,
        callback=choose_language,
    )(function)


def option(*names: str, **attributes: Any) -> Callable[..., Any]:
    """Add an option described in the catalogue."""
    return click.option(*names, cls=SpokenOption, **attributes)


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a command described in the catalogue, with `--lang`."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        return click.command(name, cls=SpokenCommand)(lang_option(function))

    return decorate
