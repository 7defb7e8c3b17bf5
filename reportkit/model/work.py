"""Who does what: numbered work items with leads, and key projects."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class LeadMode(StrEnum):
    """How the leads lead."""

    LEAD = "牵头"
    BY_DIVISION = "按分工牵头"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One numbered item of a work arrangement."""

    number: int
    title: str
    section: str
    """Title of the chapter it stands in."""
    leads: tuple[str, ...]
    """Names as written, in order, without office titles; a collective (各位副区长) as written."""
    mode: LeadMode | None
    text: str
    """The item's whole paragraph text, for comparing its content."""
    line: int
    lead_line: int | None
    """Line of the sentence that names the leads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyProject:
    """One row of a project table."""

    name: str
    group: str | None
    """Band it stands under, without its count."""
    investment: Decimal | None
    unit: str | None
    """Unit of the investment, e.g. 亿元."""
    goal: str | None
    """Stage or words aimed at in `year`."""
    actual: str | None
    """What the report says was reached."""
    year: int | None
    """Year of the goal."""
    line: int
    table: str
    """Table id."""
