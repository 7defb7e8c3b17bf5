"""A report understood: the document and what it states."""

from dataclasses import dataclass

from reportkit.model.diagnostic import Diagnostic
from reportkit.model.document import Document
from reportkit.model.statement import Statement
from reportkit.model.work import KeyProject, WorkItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What `reportkit.load` returns."""

    document: Document
    statements: tuple[Statement, ...]
    work_items: tuple[WorkItem, ...]
    projects: tuple[KeyProject, ...]
    diagnostics: tuple[Diagnostic, ...]
    """All of the document's (RK1xx, RK2xx) and of extraction (RK3xx)."""
