"""Exactly what a template may see: a comparison as rows of words, each figure with its source.

Nothing is concluded here; changes, verdicts and reasons are the comparison's, put into official wording.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from markupsafe import Markup

from reportkit.model import (
    Change,
    Comparison,
    Demand,
    EditKind,
    Flag,
    Mode,
    Outcome,
    Relation,
    Report,
    Section,
    Statement,
    TargetChange,
    Verdict,
    WorkItem,
)
from reportkit.render.dialect import escape
from reportkit.render.filters import decimal
from reportkit.text.diff import edits

CHANGES = {
    Change.RAISED: "提高",
    Change.LOWERED: "降低",
    Change.UNCHANGED: "未变",
    Change.REWORDED: "表述调整",
    Change.ADDED: "新增",
    Change.REMOVED: "取消",
    Change.INCOMPARABLE: "不可比",
}
DEMANDS = {Demand.STRICTER: "要求更严", Demand.LOOSER: "要求放宽", Demand.SAME: "", Demand.UNCLEAR: ""}
RELATIONS = {
    Relation.SAME: "对应",
    Relation.CHANGED: "对应",
    Relation.SPLIT: "拆分",
    Relation.MERGED: "合并",
    Relation.MOVED: "移动",
    Relation.ADDED: "新增",
    Relation.REMOVED: "取消",
}
FLAGS = {
    Flag.MISSED_THEN_LOWERED: "上年未完成，本年调低",
    Flag.RAISED_BELOW_REACHED: "目标提高，但仍低于上年已达到的水平",
    Flag.DROPPED_SILENTLY: "未交代完成情况即不再提出",
    Flag.FAR_ABOVE_TARGET: "上年完成远超目标",
    Flag.NEW: "",
}
MOST_HIGHLIGHTS, MOST_WORDING = 5, 40


def context_of(comparison: Comparison, options: Mapping[str, str]) -> dict[str, Any]:
    """Return all that a template may use, by name; docs/template-guide.md lists it."""
    one = comparison.alignment.mode is Mode.REVIEW_PLAN
    targets = comparison.targets
    outcomes = comparison.outcomes
    return {
        "options": dict(options),
        "region": comparison.new.document.metadata.region or "",
        "one_report": one,
        "old": _report(comparison.old, past=one),
        "new": _report(comparison.new, past=False),
        "counts": {change.value: sum(row.change is change for row in targets) for change in Change},
        "outcome_counts": {v.value: sum(row.verdict is v for row in outcomes) for v in Verdict},
        "total": len(targets),
        "highlights": list(_highlights(targets))[:MOST_HIGHLIGHTS],
        "missed": [_outcome(row) for row in outcomes if row.verdict is Verdict.MISSED],
        "met": [_outcome(row) for row in outcomes if row.verdict is Verdict.MET],
        "unclear": [_outcome(row) for row in outcomes if row.verdict is Verdict.UNCLEAR],
        "added": [_target(row) for row in targets if row.change is Change.ADDED],
        "removed": [_target(row) for row in targets if row.change is Change.REMOVED],
        "incomparable": [_target(row) for row in targets if row.change is Change.INCOMPARABLE],
        "findings": [{"message": f.message, "code": f.code} for f in comparison.findings],
        "bands": list(_bands(comparison)),
        "sections": list(_sections(comparison)),
        "items": list(_items(comparison)),
        "leads": [_item(item) for item in comparison.new.work_items],
        "projects": list(_projects(comparison)),
        "wording": list(_wording(targets))[:MOST_WORDING],
    }


def stem_of(comparison: Comparison, title: str) -> str:
    """Return the suggested file name of a briefing: region, year and the template's title."""
    data = comparison.new.document.metadata
    year = f"{data.year}年" if data.year else ""
    region = data.region or comparison.new.document.source.name.rpartition(".")[0]
    return f"{region}{year}{title}"


def _report(report: Report, *, past: bool) -> dict[str, Any]:
    data = report.document.metadata
    return {
        "title": data.title or report.document.source.name,
        "year": data.review_year if past else data.year,
        "file": report.document.source.name,
    }


def _highlights(targets: Iterable[TargetChange]) -> Iterator[dict[str, Any]]:
    """Yield the changes most worth a leader's eye, flagged ones first."""
    moved = [row for row in targets if row.change in (Change.RAISED, Change.LOWERED, Change.REWORDED)]
    weight = {Change.LOWERED: 0, Change.RAISED: 1, Change.REWORDED: 2}
    for row in sorted(moved, key=lambda row: (not row.flags, weight[row.change])):
        note = DEMANDS[row.demand]
        head = f"{row.indicator}目标{CHANGES[row.change]}" + (f"，{note}" if note else "")
        yield {
            "lead": head,
            "text": _difference(row),
            "flags": [FLAGS[f] for f in row.flags if FLAGS[f]],
            **_target(row),
        }


def _difference(row: TargetChange) -> str:
    """Return the difference in official wording, empty where none can be stated."""
    if row.delta is None or not row.delta:
        return ""
    size = decimal(abs(row.delta))
    up = row.delta > 0
    if row.unit == "percentage_point":
        return f"{'提高' if up else '下降'}{size}个百分点"
    relative = f"（{'增长' if up else '下降'}{decimal(abs(row.relative))}%）" if row.relative else ""
    return f"{'增加' if up else '减少'}{size}{row.unit or ''}{relative}"


def _target(row: TargetChange) -> dict[str, Any]:
    return {
        "indicator": row.indicator,
        "old": _quote(row.old),
        "actual": _quote(row.actual),
        "new": _quote(row.new),
        "marked": _marked(_quote(row.old), _quote(row.new)),
        "change": CHANGES[row.change],
        "demand": DEMANDS[row.demand],
        "difference": _difference(row),
        "reason": row.reason,
        "source": _source(row.old, row.new),
    }


def _outcome(row: Outcome) -> dict[str, Any]:
    return {
        "indicator": row.indicator,
        "target": _quote(row.target),
        "actual": _quote(row.actual),
        "reason": row.reason,
        "source": _source(row.target, row.actual),
    }


def _quote(statement: Statement | None) -> str:
    return statement.passage.text if statement else ""


def _source(old: Statement | None, new: Statement | None) -> str:
    """Return where both sides stand: 旧12 新34 are line numbers."""
    parts = [f"旧{old.line}" if old else "", f"新{new.line}" if new else ""]
    return " ".join(part for part in parts if part)


def _marked(old: str, new: str) -> Markup:
    """Return the new words with what changed marked; all marked where nothing stood before."""
    if not old or not new:
        return Markup(escape(new))  # noqa: S704 (escaped for the dialect on this line)
    words = []
    for step in edits(old, new):
        if step.kind is EditKind.KEEP:
            words.append(escape(step.text))
        elif step.kind is EditKind.INSERT:
            words.append(f"=={escape(step.text)}==")
    return Markup("".join(words))  # noqa: S704 (every part is escaped above)


def _bands(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield target rows in the order of the new report, grouped by the section they stand in."""
    old, new = _titles(comparison.old), _titles(comparison.new)

    def band(row: TargetChange) -> str:
        if row.new:
            return new.get(row.new.section or "", "")
        return old.get(row.old.section or "", "") if row.old else ""

    number = 0
    ordered = sorted(comparison.targets, key=lambda row: (row.new is None, _position(row)))
    for title, rows in groupby(ordered, key=band):
        shown = []
        for row in rows:
            number += 1
            shown.append({"number": number, **_target(row)})
        yield {"title": title, "rows": shown}


def _position(row: TargetChange) -> int:
    stated = row.new or row.old
    return stated.line if stated else 0


def _titles(report: Report) -> dict[str, str]:
    sections = {section.id: section for section in report.document.sections}
    return {section.id: _top(section, sections) for section in report.document.sections}


def _top(section: Section, sections: Mapping[str, Section]) -> str:
    """Return the heading a statement is filed under: the nearest that is no lead sentence."""
    while section.run_in and section.parent:
        section = sections[section.parent]
    return (section.number or "") + section.title.text


def _sections(comparison: Comparison) -> Iterator[dict[str, Any]]:
    """Yield links of real headings; lead sentences are left to the full text."""
    old = {s.id: s for s in comparison.old.document.sections}
    new = {s.id: s for s in comparison.new.document.sections}
    for link in comparison.alignment.sections:
        sides = (old.get(link.old or ""), new.get(link.new or ""))
        if any(side and side.run_in for side in sides):
            continue
        one, two = sides
        yield {
            "old": (one.number or "") + one.title.text if one else "",
            "new": (two.number or "") + two.title.text if two else "",
            "relation": RELATIONS[link.relation],
        }


def _items(comparison: Comparison) -> Iterator[dict[str, Any]]:
    old = {item.number: item for item in comparison.old.work_items}
    new = {item.number: item for item in comparison.new.work_items}
    for change in comparison.work_items:
        one, two = old.get(change.old or 0), new.get(change.new or 0)
        yield {
            "old": one.title if one else "",
            "new": two.title if two else "",
            "relation": RELATIONS[change.relation],
            "leads_added": "、".join(change.leads_added),
            "leads_removed": "、".join(change.leads_removed),
        }


def _item(item: WorkItem) -> dict[str, Any]:
    mode = item.mode.value if item.mode else ""
    return {
        "number": item.number,
        "title": item.title,
        "chapter": item.section,
        "leads": "、".join(item.leads),
        "mode": mode,
        "source": f"新{item.lead_line or item.line}",
    }


def _projects(comparison: Comparison) -> Iterator[dict[str, Any]]:
    words = {"continued": "延续", "finished": "已完成", "new": "新列入", "not_listed": "未再列入"}
    for change in comparison.projects:
        one = comparison.old.projects[change.old] if change.old is not None else None
        two = comparison.new.projects[change.new] if change.new is not None else None
        yield {
            "old": one.name if one else "",
            "new": two.name if two else "",
            "old_goal": (one.goal or "") if one else "",
            "actual": (one.actual or "") if one else "",
            "new_goal": (two.goal or "") if two else "",
            "relation": words[change.relation.value],
        }


def _wording(targets: Iterable[TargetChange]) -> Iterator[dict[str, Any]]:
    """Yield pairs of targets whose words differ, character by character."""
    for row in targets:
        if row.old and row.new and row.old.passage.text != row.new.passage.text:
            yield _target(row)
