"""`extract`, `compare` and `series`: what reports say, printed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from reportkit import pipeline
from reportkit.cli.diagnostics import Exit, Progress, end, warn
from reportkit.cli.output import deliver, format_of, need_file_for_word, show
from reportkit.cli.spoken import command, language_of, option
from reportkit.language import Language
from reportkit.model import Change, Comparison, Flag, Mode, Relation, Verdict
from reportkit.render import machine, terminal

REPORT = click.Path(path_type=Path)
TARGET = click.Path(path_type=Path, dir_okay=False)

FAIL_ON = {
    "missed": lambda comparison: any(outcome.verdict is Verdict.MISSED for outcome in comparison.outcomes),
    "lowered": lambda comparison: any(change.change is Change.LOWERED for change in comparison.targets),
    "dropped": lambda comparison: any(Flag.DROPPED_SILENTLY in change.flags for change in comparison.targets),
    "findings": lambda comparison: bool(comparison.findings),
}
"""What `--fail-on` can look for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareWish:
    """What the caller of `compare` asked for."""

    old: Path
    new: Path | None
    format_name: str | None
    mode: str
    output: Path | None
    force: bool
    tell: bool
    """Whether differences make the exit code 1."""
    fail_on: tuple[str, ...]


@command("extract")
@click.argument("report", type=REPORT)
@option("--format", "format_name", type=click.Choice(["terminal", "json"]))
@option("-o", "--output", type=TARGET)
@option("--force", is_flag=True)
@click.pass_context
def extract(context: click.Context, report: Path, format_name: str | None, output: Path | None, force: bool) -> None:
    """Print what one report states."""
    language = language_of(context)
    with Progress(language) as progress:
        found = pipeline.load(report, progress)
    if format_of(format_name, output, ("terminal", "json")) == "json":
        deliver(machine.to_bytes(machine.extract_json(found, language)), output, language, force=force)
        return
    show(terminal.report_view(found, language), output, language, force=force)


@command("compare")
@click.argument("old", type=REPORT)
@click.argument("new", type=REPORT, required=False)
@option("--format", "format_name", type=click.Choice(["terminal", "json", "md", "docx"]))
@option("--mode", type=click.Choice(["auto", "reports", "review-plan", "drafts"]), default="auto")
@option("-o", "--output", type=TARGET)
@option("--force", is_flag=True)
@option("--exit-code", "tell", is_flag=True)
@option("--fail-on", type=click.Choice(list(FAIL_ON)), multiple=True)
@click.pass_context
def compare(context: click.Context, /, **wishes: Any) -> None:
    """Print what changed between two reports, or between one report's review and its plan."""
    wish, language = CompareWish(**wishes), language_of(context)
    format_name = format_of(wish.format_name, wish.output, ("terminal", "json", "md", "docx"))
    need_file_for_word(wish.output, format_name)
    with Progress(language) as progress:
        old = pipeline.load(wish.old, progress)
        new = pipeline.load(wish.new, progress) if wish.new else None
        mode = None if wish.mode == "auto" else Mode(wish.mode.replace("-", "_"))
        comparison = pipeline.compare(old, new, mode, progress)
    for report in filter(None, (old, new)):
        warn(report.diagnostics, report.document.source.name, language)
    _print_comparison(comparison, format_name, wish, language)
    if any(FAIL_ON[name](comparison) for name in wish.fail_on):
        end(Exit.FAIL_ON)
    if wish.tell and differs(comparison):
        end(Exit.DIFFERENT)


def _print_comparison(comparison: Comparison, format_name: str, wish: CompareWish, language: Language) -> None:
    match format_name:
        case "json":
            data = machine.to_bytes(machine.compare_json(comparison, language))
        case "terminal":
            show(terminal.comparison_view(comparison, language), wish.output, language, force=wish.force)
            return
        case _:
            data = pipeline.to_bytes(pipeline.brief(comparison), f".{format_name}")
    deliver(data, wish.output, language, force=wish.force)


@command("series")
@click.argument("reports", type=REPORT, nargs=-1, required=True)
@option("--format", "format_name", type=click.Choice(["terminal", "json"]))
@option("-o", "--output", type=TARGET)
@option("--force", is_flag=True)
@click.pass_context
def series(
    context: click.Context,
    reports: tuple[Path, ...],
    format_name: str | None,
    output: Path | None,
    force: bool,
) -> None:
    """Print every indicator over the years of several reports."""
    language = language_of(context)
    with Progress(language) as progress:
        found = pipeline.series(pipeline.load(path, progress) for path in reports)
    if format_of(format_name, output, ("terminal", "json")) == "json":
        deliver(machine.to_bytes(machine.series_json(found)), output, language, force=force)
        return
    show(terminal.series_view(found, language), output, language, force=force)


def differs(comparison: Comparison) -> bool:
    """Return whether anything differs between the two sides, down to a character."""
    return any(change.relation is not Relation.SAME for change in comparison.paragraphs) or any(
        change.change is not Change.UNCHANGED for change in comparison.targets
    )
