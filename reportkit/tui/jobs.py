"""What desks are asked: the use cases with `progress` last, as plain functions that another process can import."""

from collections.abc import Mapping
from pathlib import Path

from reportkit import pipeline
from reportkit.model import Comparison, Report, Series
from reportkit.model.briefing import Briefing


def echo(value: object, _progress: pipeline.Progress) -> object:
    """Return `value`: asked to have the imports done early, or to see whether the process answers."""
    return value


def load(path: Path, progress: pipeline.Progress) -> Report:
    """Return the report in a file."""
    return pipeline.load(path, progress)


def compare(old: Report, new: Report | None, progress: pipeline.Progress) -> Comparison:
    """Return what changed."""
    return pipeline.compare(old, new, progress=progress)


def series(reports: tuple[Report, ...], progress: pipeline.Progress) -> Series:
    """Return the indicators over the years."""
    progress("comparing")
    return pipeline.series(reports)


def templates(progress: pipeline.Progress) -> tuple[tuple[str, str, dict[str, str]], ...]:
    """Return name, title and options of each template."""
    from reportkit.render.templates import list_templates  # noqa: PLC0415 (jinja2 is not needed to look at reports)

    progress("rendering")
    return tuple((template.name, template.title, dict(template.options)) for template in list_templates())


def draft(
    comparison: Comparison, template: str, options: Mapping[str, str], progress: pipeline.Progress
) -> tuple[Briefing, str]:
    """Return the briefing and its Markdown for the preview."""
    progress("rendering")
    briefing = pipeline.brief(comparison, template, options)
    return briefing, pipeline.to_bytes(briefing, ".md").decode()


def write(briefing: Briefing, folder: Path, force: bool, progress: pipeline.Progress) -> tuple[Path, ...]:  # noqa: FBT001 (sent over a pipe)
    """Write the briefing as Word and Markdown into `folder` and return where they lie."""
    progress("rendering")
    places = [pipeline.default_path(briefing, suffix, folder) for suffix in (".docx", ".md")]
    return tuple(pipeline.write(briefing, place, force=force) for place in places)
