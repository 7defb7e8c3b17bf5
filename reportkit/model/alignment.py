"""Links between two reports; where and why, never whether a change is good."""

from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """What is set against what."""

    REPORTS = "reports"
    """Two reports of successive years: review with review, plan with plan."""
    REVIEW_PLAN = "review_plan"
    """One report: its review part with its plan part."""
    DRAFTS = "drafts"
    """Two drafts of one document."""


class Relation(StrEnum):
    """How two sections or paragraphs correspond."""

    SAME = "same"
    CHANGED = "changed"
    """Paragraphs alone: linked, with edits."""
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLink:
    """One correspondence of sections; a side without a partner is `None`."""

    old: str | None
    """Section id in the old report."""
    new: str | None
    """Section id in the new report."""
    relation: Relation
    score: float
    """0 to 1."""
    reason: str
    """One phrase in Chinese saying what links them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphLink:
    """One correspondence of paragraphs, edits not yet made."""

    old: str | None
    new: str | None
    relation: Relation
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLink:
    """Two statements of one indicator."""

    old: str
    """Statement id."""
    new: str
    """Statement id."""
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """All links between an old and a new side."""

    mode: Mode
    sections: tuple[SectionLink, ...]
    """Every section of both sides at least once."""
    paragraphs: tuple[ParagraphLink, ...]
    """Every paragraph of both sides at least once."""
    old_targets: tuple[str, ...]
    """Statement ids of the targets of the old side, repeats left out."""
    new_targets: tuple[str, ...]
    """Statement ids of the targets of the new side, repeats left out."""
    targets: tuple[StatementLink, ...]
    """Old target with new target."""
    outcomes: tuple[StatementLink, ...]
    """Target (old side) with the actual that answers it (new side)."""
    advances: tuple[StatementLink, ...]
    """Actual with this year's target; both ids are of the new report."""
    work_items: tuple[tuple[int | None, int | None], ...]
    """Numbers of work items, old and new."""
    projects: tuple[tuple[int | None, int | None], ...]
    """Indexes into the two reports' projects."""
