"""reportkit reads successive years' reports, finds what corresponds and says what changed in what is demanded.

This is the public library; the data it returns is described in `reportkit.model`. The functions load the stages when
they are called, so that importing the package costs nothing.
"""

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from reportkit.errors import ReportkitError
from reportkit.model import Comparison, Mode, Report, Series
from reportkit.model.briefing import Briefing

__all__ = ["Comparison", "Report", "ReportkitError", "Series", "brief", "compare", "load", "series", "write"]


def load(path: Path | str) -> Report:
    """Return the report in the file at `path`.

    Raises:
        ReportkitError: if the file cannot be read; its words name the file and the way out.
    """
    report: Report = _pipeline().load(path)
    return report


def compare(old: Report, new: Report | None = None, mode: Mode | None = None) -> Comparison:
    """Return what changed from `old` to `new`, or from one report's review to its plan where `new` is `None`."""
    comparison: Comparison = _pipeline().compare(old, new, mode)
    return comparison


def series(reports: Iterable[Report]) -> Series:
    """Return one row an indicator over the years of `reports`."""
    found: Series = _pipeline().series(reports)
    return found


def brief(comparison: Comparison, template: str = "briefing", options: Mapping[str, str] | None = None) -> Briefing:
    """Return the comparison laid out by a template."""
    briefing: Briefing = _pipeline().brief(comparison, template, options)
    return briefing


def write(briefing: Briefing, path: Path | str, *, force: bool = False) -> Path:
    """Write a briefing as `.docx` or `.md`, by the suffix of `path`, and return the path."""
    written: Path = _pipeline().write(briefing, Path(path), force=force)
    return written


def _pipeline() -> Any:  # noqa: ANN401 (the module; its functions are typed above)
    return import_module("reportkit.pipeline")
