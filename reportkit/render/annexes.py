"""The rows of a briefing's annexes beside its targets: sections, tasks, work items, leads, projects."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from reportkit.model import Comparison, Half, Mode, ProjectRelation, Relation, Report, Section, WorkItem
from reportkit.render.wording import relations, short_places

_PROJECTS = {
    ProjectRelation.CONTINUED: "延续",
    ProjectRelation.FINISHED: "已完成",
    ProjectRelation.NEW: "新列入",
    ProjectRelation.NOT_LISTED: "未再列入",
}


def filed_under(report: Report) -> dict[str, str]:
    """Return for each section the heading its statements are filed under: the nearest that is no lead sentence."""
    sections = {section.id: section for section in report.document.sections}
    return {section.id: heading(_nearest(section, sections)) for section in report.document.sections}


def heading(section: Section | None) -> str:
    """Return a section's heading as printed, empty for none."""
    return (section.number or "") + section.title.text if section else ""


def _nearest(section: Section, sections: Mapping[str, Section]) -> Section:
    while section.run_in and section.parent:
        section = sections[section.parent]
    return section


def _sides(comparison: Comparison) -> Iterator[tuple[Section | None, Section | None, Relation]]:
    old = {section.id: section for section in comparison.old.document.sections}
    new = {section.id: section for section in comparison.new.document.sections}
    for link in comparison.alignment.sections:
        yield old.get(link.old or ""), new.get(link.new or ""), link.relation


def sections(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield links of real headings, in one report of its two halves alone; none where no heading has a partner."""
    rows = list(_links(comparison))
    if any(row["old"] and row["new"] for row in rows):
        yield from rows


def _links(comparison: Comparison) -> Iterator[dict[str, Any]]:
    one = comparison.alignment.mode is Mode.REVIEW_PLAN
    words = relations(comparison.alignment.mode)
    for old, new, relation in _sides(comparison):
        shown = [side for side in (old, new) if side]
        if any(side.run_in or (one and side.half is None) for side in shown) or (one and old == new):
            continue
        yield {"old": heading(old), "new": heading(new), "relation": words[relation]}


def tasks(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield the tasks of the plan that only one report has: its lead sentences and work items.

    A review is no plan, so one report alone has neither new nor dropped tasks.
    """
    if comparison.alignment.mode is Mode.REVIEW_PLAN:
        return
    found = list(chain(_item_tasks(comparison), () if comparison.work_items else _lead_tasks(comparison)))
    for relation in (Relation.ADDED, Relation.REMOVED):
        for kind, title, where in found:
            if kind is relation:
                yield {"relation": relations(comparison.alignment.mode)[kind], "title": title, "place": where}


def _lead_tasks(comparison: Comparison) -> Iterator[tuple[Relation, str, str]]:
    for old, new, relation in _sides(comparison):
        section = new or old
        if section is None or not section.run_in or section.half is not Half.PLAN:
            continue
        if relation in (Relation.ADDED, Relation.REMOVED):
            where = short_places(comparison, [old.line] if old else [], [new.line] if new else [])
            yield relation, heading(section), where


def _item_tasks(comparison: Comparison) -> Iterator[tuple[Relation, str, str]]:
    old = {item.number: item for item in comparison.old.work_items}
    new = {item.number: item for item in comparison.new.work_items}
    for change in comparison.work_items:
        one, two = _of(old, change.old), _of(new, change.new)
        item = two or one
        if item and change.relation in (Relation.ADDED, Relation.REMOVED):
            where = short_places(comparison, [one.line] if one else [], [two.line] if two else [])
            yield change.relation, item.title, where


def _of(items: Mapping[int, WorkItem], number: int | None) -> WorkItem | None:
    return None if number is None else items.get(number)


def items(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield work items of both arrangements whose leads changed."""
    old = {item.number: item for item in comparison.old.work_items}
    new = {item.number: item for item in comparison.new.work_items}
    for change in comparison.work_items:
        one, two = _of(old, change.old), _of(new, change.new)
        if one and two and (change.leads_added or change.leads_removed):
            yield {
                "old": one.title,
                "new": two.title,
                "leads_added": "、".join(change.leads_added),
                "leads_removed": "、".join(change.leads_removed),
                "place": short_places(comparison, [one.lead_line or one.line], [two.lead_line or two.line]),
            }


def lead(comparison: Comparison, item: WorkItem) -> dict[str, Any]:
    """Return one work item of this year's arrangement; what the source leaves open stays blank."""
    return {
        "number": item.number,
        "title": item.title,
        "chapter": item.section,
        "text": item.text,
        "leads": "、".join(item.leads),
        "mode": item.mode.value if item.mode else "",
        "place": short_places(comparison, [], [item.line, item.lead_line] if item.lead_line else [item.line]),
    }


def projects(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield projects of both sides with what was aimed at and reached."""
    for change in comparison.projects:
        one = comparison.old.projects[change.old] if change.old is not None else None
        two = comparison.new.projects[change.new] if change.new is not None else None
        yield {
            "name": two.name if two else one.name if one else "",
            "old": one.name if one else "",
            "new": two.name if two else "",
            "old_goal": (one.goal or "") if one else "",
            "actual": (one.actual or "") if one else "",
            "new_goal": (two.goal or "") if two else "",
            "relation": _PROJECTS[change.relation],
            "place": short_places(comparison, [one.line] if one else [], [two.line] if two else []),
        }
