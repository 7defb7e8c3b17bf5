"""`brief` and `demo`: briefings written to files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from reportkit import pipeline
from reportkit.cli.diagnostics import Progress, narrate, warn
from reportkit.cli.spoken import command, language_of, option
from reportkit.errors import UsageError
from reportkit.language import Language, say
from reportkit.model.briefing import Briefing

SAMPLES = ("云溪区2025年政府工作报告.txt", "云溪区2026年政府工作报告.md")
"""The pair of sample reports that `demo` compares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefWish:
    """What the caller of `brief` asked for."""

    old: Path
    new: Path | None
    template: str
    settings: tuple[str, ...]
    """`NAME=VALUE` pairs for the template."""
    output: tuple[Path, ...]
    force: bool


@command("brief")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), required=False)
@option("--template", default="briefing")
@option("--set", "settings", multiple=True, metavar="NAME=VALUE")
@option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), multiple=True)
@option("--force", is_flag=True)
@click.pass_context
def brief(context: click.Context, /, **wishes: Any) -> None:
    """Write a briefing on what changed."""
    wish, language = BriefWish(**wishes), language_of(context)
    with Progress(language) as progress:
        old = pipeline.load(wish.old, progress)
        new = pipeline.load(wish.new, progress) if wish.new else None
        comparison = pipeline.compare(old, new, None, progress)
        progress("rendering")
        briefing = pipeline.brief(comparison, wish.template, settings_of(wish.settings))
    for report in filter(None, (old, new)):
        warn(report.diagnostics, report.document.source.name, language)
    warn(briefing.diagnostics, briefing.stem, language)
    write_all(briefing, wish.output or (pipeline.default_path(briefing, ".docx"),), language, force=wish.force)


@command("demo")
@option("-d", "--folder", type=click.Path(path_type=Path, file_okay=False), default=pipeline.OUTPUTS)
@click.pass_context
def demo(context: click.Context, folder: Path) -> None:
    """Compare the sample reports and write their briefing as Word and Markdown."""
    language = language_of(context)
    with Progress(language) as progress:
        old, new = (pipeline.load(pipeline.samples() / name, progress) for name in SAMPLES)
        briefing = pipeline.brief(pipeline.compare(old, new, None, progress))
        paths = tuple(pipeline.default_path(briefing, suffix, folder) for suffix in (".docx", ".md"))
    # The demo owns its two files: a second run writes the same bytes again.
    write_all(briefing, paths, language, force=True)


def write_all(briefing: Briefing, paths: tuple[Path, ...], language: Language, *, force: bool) -> None:
    """Write a briefing to each path and say where each lies."""
    for path in paths:
        written = pipeline.write(briefing, path, force=force)
        narrate(say("interface", "written", language, {"file": str(written)}))


def settings_of(values: tuple[str, ...]) -> dict[str, str]:
    """Return `NAME=VALUE` settings as a mapping.

    Raises:
        UsageError: if one has no `=`.
    """
    pairs = [value.partition("=") for value in values]
    for name, sign, _ in pairs:
        if not sign:
            raise UsageError("RK701", setting=name)
    return {name.strip(): value for name, _, value in pairs}
