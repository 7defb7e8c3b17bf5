"""`tui`: the terminal application; textual is imported only when it opens."""

from pathlib import Path

import click

from reportkit.cli.spoken import command, language_of


@command("tui")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("inputs"))
@click.pass_context
def tui(context: click.Context, folder: Path) -> None:
    """Open the terminal application on a folder of reports."""
    from reportkit import tui as application  # noqa: PLC0415 (textual would slow every other command)

    application.run(folder, language_of(context))
