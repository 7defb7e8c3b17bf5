"""Pieces to a .docx in the form of GB/T 9704-2012.

The package is written directly: static parts as text, the body by small builders, members sorted and stamped alike, so
that two runs give equal bytes (docs/decisions/0005). Nothing here knows what a briefing says.
"""

from reportkit.model.briefing import Briefing
from reportkit.render.word.body import document_xml
from reportkit.render.word.package import pack

__all__ = ["write"]


def write(briefing: Briefing) -> bytes:
    """Return the briefing as the bytes of a .docx."""
    return pack(document_xml(briefing.pieces), title=briefing.title)
