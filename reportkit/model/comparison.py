"""What changed, and what it means: verdicts beside the two reports, never in them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportkit.model.alignment import Alignment, Relation
from reportkit.model.diagnostic import Diagnostic
from reportkit.model.report import Report
from reportkit.model.statement import Statement


class Change(StrEnum):
    """What happened to the number or the words."""

    RAISED = "raised"
    LOWERED = "lowered"
    UNCHANGED = "unchanged"
    REWORDED = "reworded"
    ADDED = "added"
    REMOVED = "removed"
    INCOMPARABLE = "incomparable"


class Demand(StrEnum):
    """What happened to what is asked."""

    STRICTER = "stricter"
    LOOSER = "looser"
    SAME = "same"
    UNCLEAR = "unclear"


class Verdict(StrEnum):
    """Whether a target was reached."""

    MET = "met"
    MISSED = "missed"
    UNCLEAR = "unclear"


class Flag(StrEnum):
    """What deserves a leader's eye."""

    MISSED_THEN_LOWERED = "missed_then_lowered"
    RAISED_BELOW_REACHED = "raised_below_reached"
    """The target was raised and still lies below what was just reached."""
    DROPPED_SILENTLY = "dropped_silently"
    FAR_ABOVE_TARGET = "far_above_target"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetChange:
    """One indicator's target, last year's and this year's, with what was reached between them."""

    indicator: str
    old: Statement | None
    new: Statement | None
    actual: Statement | None
    """What the new side reports as reached for the old target, where it does."""
    change: Change
    demand: Demand
    delta: Decimal | None
    """New minus old in `unit`; `None` where no difference can be stated."""
    unit: str | None
    """`percentage_point` for rates and shares, else the unit of the new target."""
    relative: Decimal | None
    """Relative change of amounts in percent, `None` for rates and words."""
    reason: str
    """One sentence in Chinese."""
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """What is asked next against what was reached."""

    indicator: str
    actual: Statement
    target: Statement
    change: Change
    demand: Demand
    delta: Decimal | None
    unit: str | None
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Last year's target and what became of it."""

    indicator: str
    year: int | None
    target: Statement
    actual: Statement | None
    verdict: Verdict
    gap: Decimal | None
    """Actual minus target in the target's unit, `None` where they cannot be subtracted."""
    reason: str


class EditClass(StrEnum):
    """What an edit touches."""

    TARGET = "target"
    SCOPE = "scope"
    DUTY = "duty"
    DEADLINE = "deadline"
    WORDING = "wording"
    LAYOUT = "layout"
    """Punctuation, width or space alone."""


class EditKind(StrEnum):
    """Kept, taken out, put in."""

    KEEP = "="
    DELETE = "-"
    INSERT = "+"


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of the way from the old text to the new."""

    kind: EditKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphChange:
    """A linked pair of paragraphs with its edits; a side without a partner is `None`."""

    old: str | None
    new: str | None
    relation: Relation
    score: float
    edits: tuple[Edit, ...]
    """Applied to the old text they give the new text exactly."""
    classes: tuple[EditClass, ...]
    """Classes of the edits, sorted, each once; empty for `same`."""


class ProjectRelation(StrEnum):
    """What became of a project."""

    CONTINUED = "continued"
    FINISHED = "finished"
    NEW = "new"
    NOT_LISTED = "not_listed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectChange:
    """One project over two tables."""

    old: int | None
    """Index into the old side's projects."""
    new: int | None
    """Index into the new side's projects."""
    relation: ProjectRelation
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItemChange:
    """One work item over two arrangements."""

    old: int | None
    """Number of the item."""
    new: int | None
    relation: Relation
    leads_added: tuple[str, ...]
    leads_removed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A contradiction inside a report or between two."""

    code: str
    """RK4xx; stable."""
    message: str
    """One sentence in Chinese naming the figures and the arithmetic."""
    old_lines: tuple[int, ...]
    new_lines: tuple[int, ...]
    confidence: float
    """0 to 1, how sure the finding is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What `reportkit.compare` returns. In a one-report comparison `old` and `new` are the same report."""

    old: Report
    new: Report
    alignment: Alignment
    targets: tuple[TargetChange, ...]
    advances: tuple[Advance, ...]
    outcomes: tuple[Outcome, ...]
    paragraphs: tuple[ParagraphChange, ...]
    projects: tuple[ProjectChange, ...]
    work_items: tuple[WorkItemChange, ...]
    findings: tuple[Finding, ...]
    diagnostics: tuple[Diagnostic, ...]
    """RK4xx of comparing; the reports carry their own."""
