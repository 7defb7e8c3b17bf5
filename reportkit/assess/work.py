"""What became of work items and projects."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reportkit.model import (
    Alignment,
    KeyProject,
    ProjectChange,
    ProjectRelation,
    Relation,
    Report,
    WorkItemChange,
)


def project_changes(old: Report, new: Report, alignment: Alignment) -> tuple[ProjectChange, ...]:
    """Return one row a project of either side."""
    rows = []
    for a, b in alignment.projects:
        if a is not None and b is not None:
            relation, reason = ProjectRelation.CONTINUED, _progress(old.projects[a], new.projects[b])
        elif b is not None:
            relation, reason = ProjectRelation.NEW, "本年新列入"
        else:
            actual = old.projects[a].actual if a is not None else None
            relation = ProjectRelation.FINISHED if finished(actual) else ProjectRelation.NOT_LISTED
            reason = f"上年：{actual}" if actual else "本年未列入"
        rows.append(ProjectChange(old=a, new=b, relation=relation, reason=reason))
    return tuple(rows)


def _progress(old: KeyProject, new: KeyProject) -> str:
    """Return in one phrase how far it came and what is aimed at now."""
    parts = [f"上年进展：{old.actual}" if old.actual else "", f"本年目标：{new.goal}" if new.goal else ""]
    return "；".join(part for part in parts if part) or "两年都列入"


def finished(actual: str | None) -> bool:
    """Return whether a table's words say that all of a project is built; a part of it, or a plan to, does not."""
    table = _table()
    return bool(
        actual and any(w in actual for w in table["finished"]) and not any(w in actual for w in table["unfinished"])
    )


@cache
def _table() -> Mapping[str, list[str]]:
    table: Mapping[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return table


def work_item_changes(old: Report, new: Report, alignment: Alignment) -> tuple[WorkItemChange, ...]:
    """Return one row a work item of either side, with leads that came and went."""
    before = {item.number: item for item in old.work_items}
    after = {item.number: item for item in new.work_items}
    rows = []
    for a, b in alignment.work_items:
        one, two = before.get(a) if a is not None else None, after.get(b) if b is not None else None
        leads_old, leads_new = one.leads if one else (), two.leads if two else ()
        if one and two:
            same = one.text == two.text and set(leads_old) == set(leads_new)
            relation = Relation.SAME if same else Relation.CHANGED
        else:
            relation = Relation.ADDED if two else Relation.REMOVED
        both = one is not None and two is not None
        rows.append(
            WorkItemChange(
                old=a,
                new=b,
                relation=relation,
                leads_added=tuple(name for name in leads_new if name not in leads_old) if both else (),
                leads_removed=tuple(name for name in leads_old if name not in leads_new) if both else (),
            )
        )
    return tuple(rows)
