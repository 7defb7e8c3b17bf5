"""The terminal application; sole home of textual."""

from pathlib import Path

from reportkit.language import Language
from reportkit.tui.app import ReportkitApp
from reportkit.tui.desk import Desk

__all__ = ["ReportkitApp", "run"]


def run(folder: Path, language: Language) -> None:
    """Open the application on the reports in `folder` and return when it is closed."""
    reading, comparing = Desk(), Desk()
    reading.warm()
    try:
        ReportkitApp(folder, language, reading, comparing).run()
    finally:
        reading.close()
        comparing.close()
