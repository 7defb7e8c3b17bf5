"""`templates` and `schema`: what there is."""

import click

from reportkit.cli.output import deliver, show
from reportkit.cli.spoken import command, language_of
from reportkit.render import machine, terminal
from reportkit.render.templates import list_templates


@command("templates")
@click.pass_context
def templates(context: click.Context) -> None:
    """List the templates that `brief --template` knows."""
    language = language_of(context)
    show(terminal.templates_view(list_templates(), language), None, language)


@command("schema")
@click.argument("name", type=click.Choice(["extract", "compare", "series"]))
@click.pass_context
def schema(context: click.Context, name: str) -> None:
    """Print the JSON Schema of an output."""
    deliver(machine.to_bytes(machine.schema(name)), None, language_of(context))
