"""Document → Report: what is stated, demanded, assigned and built.

`RULES` is the table of rules: each is a generator of statements over a document, and its docstring is its manual page.
Reading files, finding structure and comparing belong elsewhere.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from reportkit.extract import tables
from reportkit.extract.projects import projects
from reportkit.extract.prose import boxes, prose
from reportkit.extract.work import work_items
from reportkit.lexicon import lexicon
from reportkit.model import Document, Report, Statement

__all__ = ["RULES", "extract"]

Rule = Callable[[Document], Iterator[Statement]]
RULES: tuple[Rule, ...] = (tables.statements, boxes, prose)
"""All rules that read statements; a new rule is a generator and one entry here."""


def extract(document: Document) -> Report:
    """Return what the document states: statements in document order, work items, projects."""
    drafts = [statement for rule in RULES for statement in rule(document)]
    return Report(
        document=document,
        statements=tuple(_numbered(drafts)),
        work_items=tuple(work_items(document)),
        projects=tuple(projects(document)),
        diagnostics=document.diagnostics,
    )


def _numbered(drafts: list[Statement]) -> Iterator[Statement]:
    """Give ids in document order, and the lexicon's name where the rule gave none."""
    known = lexicon()
    for number, draft in enumerate(sorted(drafts, key=_position), start=1):
        yield replace(draft, id=f"x{number}", canonical=draft.canonical or known.canonical(draft.indicator))


def _position(statement: Statement) -> tuple[int, int]:
    spans = statement.passage.spans
    return (statement.line, spans[0].start if spans else 0)
