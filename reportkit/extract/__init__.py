"""`Document` to `Report`: statements, work items, projects.

`RULES` is the list of what reads statements: a new rule is a generator over a document and one line here.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from reportkit.extract import tables
from reportkit.extract.projects import projects
from reportkit.extract.work import work_items
from reportkit.model import Document, Report, Statement

__all__ = ["RULES", "extract"]

Rule = Callable[[Document], Iterator[Statement]]
RULES: Mapping[str, Rule] = MappingProxyType({"tables": tables.statements})
"""Name of each rule to the rule; every statement carries the name of the rule that read it."""


def extract(document: Document) -> Report:
    """Return what the document states: statements in document order, work items, projects."""
    found = [statement for rule in RULES.values() for statement in rule(document)]
    found.sort(key=_position)
    return Report(
        document=document,
        statements=tuple(replace(statement, id=f"x{number}") for number, statement in enumerate(found, 1)),
        work_items=tuple(work_items(document)),
        projects=tuple(projects(document)),
        diagnostics=document.diagnostics,
    )


def _position(statement: Statement) -> tuple[int, int]:
    spans = statement.passage.spans
    return (statement.line, spans[0].start if spans else 0)
