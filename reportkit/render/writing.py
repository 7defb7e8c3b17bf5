"""A briefing laid out and ready to be written: what every writer takes."""

from dataclasses import dataclass

from reportkit.model import Diagnostic
from reportkit.render.dialect import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A template filled with a comparison."""

    title: str
    stem: str
    """Suggested file name without suffix."""
    template: str
    """Name of the template."""
    pieces: tuple[Piece, ...]
    """Headings, paragraphs, tables … in reading order."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """RK5xx of rendering."""
