"""The terminal application; sole home of textual."""

from pathlib import Path

from reportkit.language import Language
from reportkit.tui.app import ReportkitApp

__all__ = ["ReportkitApp", "run"]


def run(folder: Path, language: Language) -> None:
    """Open the application on the reports in `folder` and return when it is closed."""
    ReportkitApp(folder, language).run()
