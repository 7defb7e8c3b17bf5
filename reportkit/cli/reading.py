"""`extract`, `compare` and `series`: what reports say, printed."""

from pathlib import Path

import click

from reportkit import pipeline
from reportkit.cli.diagnostics import Exit, Progress, end, warn
from reportkit.cli.output import deliver, format_of, need_file_for_word, show
from reportkit.cli.spoken import command, language_of, option
from reportkit.model import Change, Comparison, Flag, Mode, Relation, Report, Verdict
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


@command("extract")
@click.argument("report", type=REPORT)
@option("--format", "format_name", type=click.Choice(["terminal", "json"]))
@option("-o", "--output", type=TARGET)
@option("--force", is_flag=True)
@click.pass_context
def extract(context: click.Context, report: Path, format_name: str | None, output: Path | None, force: bool) -> None:  # noqa: FBT001 (click passes flags so)
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
def compare(context: click.Context, /, **wishes: object) -> None:
    """Print what changed between two reports, or between one report's review and its plan."""
    language = language_of(context)
    output = _path(wishes["output"])
    format_name = format_of(_text(wishes["format_name"]), output, ("terminal", "json", "md", "docx"))
    need_file_for_word(output, format_name)
    with Progress(language) as progress:
        old, new = _load_two(wishes, progress)
        comparison = pipeline.compare(old, new, _mode(wishes["mode"]), progress)
    for report in filter(None, (old, new)):
        warn(report.diagnostics, report.document.source.name, language)
    force = bool(wishes["force"])
    match format_name:
        case "json":
            deliver(machine.to_bytes(machine.compare_json(comparison, language)), output, language, force=force)
        case "terminal":
            show(terminal.comparison_view(comparison, language), output, language, force=force)
        case _:
            briefing = pipeline.brief(comparison)
            deliver(pipeline.to_bytes(briefing, f".{format_name}"), output, language, force=force)
    _end_as_wished(comparison, wishes)


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
    force: bool,  # noqa: FBT001 (click passes flags so)
) -> None:
    """Print every indicator over the years of several reports."""
    language = language_of(context)
    with Progress(language) as progress:
        found = pipeline.series(pipeline.load(path, progress) for path in reports)
    if format_of(format_name, output, ("terminal", "json")) == "json":
        deliver(machine.to_bytes(machine.series_json(found)), output, language, force=force)
        return
    show(terminal.series_view(found, language), output, language, force=force)


def _load_two(wishes: dict[str, object], progress: Progress) -> tuple[Report, Report | None]:
    old, new = _path(wishes["old"]), _path(wishes["new"])
    assert old is not None  # click has refused the call otherwise  # noqa: S101
    return pipeline.load(old, progress), pipeline.load(new, progress) if new else None


def _path(value: object) -> Path | None:
    return value if isinstance(value, Path) else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _mode(value: object) -> Mode | None:
    return None if value == "auto" else Mode(str(value).replace("-", "_"))


def _end_as_wished(comparison: Comparison, wishes: dict[str, object]) -> None:
    fail_on = wishes["fail_on"]
    if isinstance(fail_on, tuple) and any(FAIL_ON[name](comparison) for name in fail_on):
        end(Exit.FAIL_ON)
    if wishes["tell"] and differs(comparison):
        end(Exit.DIFFERENT)


def differs(comparison: Comparison) -> bool:
    """Return whether anything differs between the two sides, down to a character."""
    return any(change.relation is not Relation.SAME for change in comparison.paragraphs) or any(
        change.change is not Change.UNCHANGED for change in comparison.targets
    )
