"""`Alignment` to `Comparison`: what changed and what it means; and many reports to a `Series`."""

from reportkit.assess.findings import findings
from reportkit.assess.outcomes import outcomes
from reportkit.assess.series import series
from reportkit.assess.targets import advances, target_changes
from reportkit.assess.wording import paragraph_changes
from reportkit.assess.work import project_changes, work_item_changes
from reportkit.model import Alignment, Comparison, Report, Statement

__all__ = ["compare", "series"]


def compare(old: Report, new: Report, alignment: Alignment) -> Comparison:
    """Return every verdict between two aligned sides; in one report both sides are the same report."""
    before = _statements(old, alignment.old_targets)
    after = _statements(new, alignment.new_targets)
    due = tuple(target for target in before if target.year in (new.document.metadata.review_year, None))
    answered = outcomes(due, new, alignment)
    return Comparison(
        old=old,
        new=new,
        alignment=alignment,
        targets=target_changes(before, after, alignment, answered),
        advances=advances(new, alignment),
        outcomes=answered,
        paragraphs=paragraph_changes(old, new, alignment),
        projects=project_changes(old, new, alignment),
        work_items=work_item_changes(old, new, alignment),
        findings=findings(old, new),
        diagnostics=(),
    )


def _statements(report: Report, ids: tuple[str, ...]) -> tuple[Statement, ...]:
    by_id = {statement.id: statement for statement in report.statements}
    return tuple(by_id[name] for name in ids)
