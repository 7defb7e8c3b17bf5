"""`Comparison` to bytes: one writer per format, one table of writers."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from reportkit.model.briefing import Briefing
from reportkit.render import markdown, word

Writer = Callable[[Briefing], bytes]

WRITERS: Mapping[str, Writer] = MappingProxyType({".docx": word.write, ".md": markdown.write})
"""Writers of briefings by suffix."""
