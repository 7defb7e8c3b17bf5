"""Two reports to an `Alignment`: what corresponds, with score and reason."""

from reportkit.align.paragraphs import link_paragraphs
from reportkit.align.sections import link_sections
from reportkit.align.sides import sides
from reportkit.align.statements import link_statements
from reportkit.align.work import link_projects, link_work_items
from reportkit.model import Alignment, Mode, Report

__all__ = ["align", "choose_mode"]

DRAFT_LIKENESS = 0.5
"""Two texts that share this much of their paragraphs, word for word, are drafts of one document."""


def align(old: Report, new: Report, mode: Mode) -> Alignment:
    """Return all links between two sides; for `Mode.REVIEW_PLAN` both are the halves of one report."""
    one, two = sides(old, new, mode)
    sections = link_sections(one, two, mode)
    statements = link_statements(old, new, sections, mode)
    return Alignment(
        mode=mode,
        sections=sections,
        paragraphs=link_paragraphs(one, two, sections, mode),
        old_targets=tuple(statement.id for statement in statements.old_targets),
        new_targets=tuple(statement.id for statement in statements.new_targets),
        targets=statements.targets,
        outcomes=statements.outcomes,
        advances=statements.advances,
        work_items=link_work_items(old, new, mode),
        projects=link_projects(old, new, mode),
    )


def choose_mode(old: Report, new: Report) -> Mode:
    """Return what two reports are to each other: drafts where most paragraphs are the same word for word."""
    one = {paragraph.passage.text for paragraph in old.document.paragraphs}
    two = {paragraph.passage.text for paragraph in new.document.paragraphs}
    shared = len(one & two) / max(min(len(one), len(two)), 1)
    return Mode.DRAFTS if shared >= DRAFT_LIKENESS else Mode.REPORTS
