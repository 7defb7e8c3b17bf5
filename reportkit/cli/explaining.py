"""`explain`: why a line states what it states."""

from pathlib import Path

import click
from rich.console import Group
from rich.text import Text

from reportkit import pipeline
from reportkit.cli.diagnostics import Progress
from reportkit.cli.output import show
from reportkit.cli.spoken import command, language_of
from reportkit.language import say
from reportkit.render.terminal import plain


@command("explain")
@click.argument("report", type=click.Path(path_type=Path))
@click.argument("line", type=click.IntRange(min=1))
@click.pass_context
def explain(context: click.Context, report: Path, line: int) -> None:
    """Print every number of a line's paragraph, taken or passed over, with the rule or the reason."""
    language = language_of(context)
    with Progress(language) as progress:
        rows = pipeline.explain(report, line, progress)
    shown: list[Text] = []
    for row in rows:
        why = (
            say("interface", f"reason.{row.reason.value}", language)
            if row.reason
            else say("interface", "explain.taken", language, {"name": row.indicator or "", "rule": row.rule or ""})
        )
        shown.append(plain(f"{row.line}  {'×' if row.reason else '√'}  {row.quote.text}  {why}"))
    nothing = Text(say("interface", "explain.nothing", language, {"line": line}))
    show(Group(*(shown or [nothing])), None, language)
