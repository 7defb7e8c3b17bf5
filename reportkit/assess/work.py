"""What became of work items and projects."""

import re

from reportkit.model import (
    Alignment,
    ProjectChange,
    ProjectRelation,
    Relation,
    Report,
    WorkItemChange,
)

_DONE = re.compile(r"^(?:已|全部|全面)?(?:竣工|完工|建成|完成竣工|交付|投用|通车)")


def project_changes(old: Report, new: Report, alignment: Alignment) -> tuple[ProjectChange, ...]:
    """Return one row a project of either side."""
    rows = []
    for a, b in alignment.projects:
        if a is not None and b is not None:
            relation, reason = ProjectRelation.CONTINUED, "两年都列入"
        elif b is not None:
            relation, reason = ProjectRelation.NEW, "本年新列入"
        else:
            actual = old.projects[a].actual if a is not None else None
            done = bool(actual and "竣工" in actual + ("竣工" if _DONE.match(actual) else ""))
            relation = ProjectRelation.FINISHED if done else ProjectRelation.NOT_LISTED
            reason = f"上年：{actual}" if actual else "本年未列入"
        rows.append(ProjectChange(old=a, new=b, relation=relation, reason=reason))
    return tuple(rows)


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
