"""Why a line states what it states: every number of its sentences, taken or passed over, with the reason.

Nothing is read here that `prose` does not read; this only keeps what it throws away.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportkit.extract.found import Passed, Stated
from reportkit.extract.prose import stated_in
from reportkit.extract.silence import Reason
from reportkit.extract.timing import frames
from reportkit.model import Document, Passage
from reportkit.text.folding import fold
from reportkit.text.passages import cut, line_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One number or demand of a paragraph and what became of it."""

    quote: Passage
    """The words it was read from; of a number passed over, the number alone."""
    line: int
    indicator: str | None
    """`None` where it was passed over."""
    rule: str | None
    """The rule that took it."""
    reason: Reason | None
    """Why it was passed over; `None` where it was taken."""


def explain(document: Document, line: int) -> Iterator[Explained]:
    """Yield what was taken and what was passed over in the paragraph that holds block `line`, in reading order."""
    known = frames(document)
    paragraphs = [paragraph for paragraph in document.paragraphs if paragraph.line <= line]
    if not paragraphs:
        return
    paragraph = paragraphs[-1]
    folded = fold(paragraph.passage.text)
    for found in stated_in(folded, known.get(paragraph.section) or known[None]):
        quote = cut(paragraph.passage, *folded.back(found.quote.start, found.quote.end))
        yield _explained(found, quote, line_of(document.source, quote))


def _explained(found: Stated | Passed, quote: Passage, line: int) -> Explained:
    match found:
        case Stated():
            return Explained(quote=quote, line=line, indicator=found.name, rule=found.rule, reason=None)
        case Passed():
            return Explained(quote=quote, line=line, indicator=None, rule=None, reason=found.reason)
