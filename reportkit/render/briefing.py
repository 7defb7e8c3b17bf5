"""Exactly what a template may see: a comparison as rows of words, each figure with its source.

Nothing is concluded here; changes, verdicts and reasons are the comparison's. docs/template-guide.md lists the names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from reportkit.model import (
    Advance,
    Change,
    Comparison,
    EditKind,
    Finding,
    Mode,
    Outcome,
    Report,
    Statement,
    TargetChange,
    Verdict,
)
from reportkit.render import annexes, wording
from reportkit.render.dialect import escape
from reportkit.text.diff import edits

MOST_HIGHLIGHTS = 5
"""Changes told in the body; the annexed table has all."""
_WEIGHT = {Change.LOWERED: 0, Change.RAISED: 1, Change.REWORDED: 2}
_COUNTED = {change.value: word for change, word in wording.CHANGES.items()}
_OUTCOMES = {Verdict.MET.value: "完成", Verdict.MISSED.value: "未完成", Verdict.UNCLEAR.value: "未能判断"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A comparison with what is looked up again and again."""

    comparison: Comparison
    reached: Mapping[str, Advance]
    """Advances by the id of this year's target."""


def context_of(comparison: Comparison, options: Mapping[str, str]) -> dict[str, Any]:
    """Return all that a template may use, by name."""
    one = comparison.alignment.mode is Mode.REVIEW_PLAN
    rows = Rows(comparison=comparison, reached={row.target.id: row for row in comparison.advances})
    return {
        "options": dict(options),
        "region": comparison.new.document.metadata.region or "",
        "one_report": one,
        "old": _report(comparison.old, past=one),
        "new": _report(comparison.new, past=False),
        **_counts(comparison),
        **_changes(rows),
        **_results(comparison),
        "findings": [wording.finding(comparison, found) for found in _sorted_findings(comparison)],
        "bands": list(_bands(rows)),
        "sections": list(annexes.sections(comparison)),
        "tasks": list(annexes.tasks(comparison)),
        "items": list(annexes.items(comparison)),
        "leads": [annexes.lead(comparison, item) for item in comparison.new.work_items],
        "projects": list(annexes.projects(comparison)),
        "wording": list(_wording(rows)),
    }


def stem_of(comparison: Comparison, title: str) -> str:
    """Return the suggested file name of a briefing: region, year and the template's title."""
    data = comparison.new.document.metadata
    year = f"{data.year}年" if data.year else ""
    region = data.region or comparison.new.document.source.name.rpartition(".")[0]
    return f"{region}{year}{title}"


def _report(report: Report, *, past: bool) -> dict[str, Any]:
    """Return what is said of a report; book-title marks inside its title become single ones, as the norm has it."""
    data = report.document.metadata
    title = data.title or report.document.source.name
    return {
        "title": title.replace("《", "〈").replace("》", "〉"),
        "year": data.review_year if past else data.year,
        "file": report.document.source.name,
        "unit": wording.place_unit(report),
    }


def _counts(comparison: Comparison) -> dict[str, Any]:
    changes = {change.value: sum(row.change is change for row in comparison.targets) for change in Change}
    verdicts = {v.value: sum(row.verdict is v for row in comparison.outcomes) for v in Verdict}
    return {
        "total": len(comparison.targets),
        "old_total": sum(row.old is not None for row in comparison.targets),
        "new_total": sum(row.new is not None for row in comparison.targets),
        "reached_total": len({row.target.id for row in comparison.advances} | _answered(comparison)),
        "counts": changes,
        "counts_in_words": wording.counted(changes, _COUNTED),
        "outcome_counts": verdicts,
        "outcomes_in_words": wording.counted(verdicts, _OUTCOMES),
    }


def _answered(comparison: Comparison) -> set[str]:
    return {row.new.id for row in comparison.targets if row.new and row.actual}


def _changes(rows: Rows) -> dict[str, Any]:
    targets = rows.comparison.targets
    moved = [row for row in targets if row.change in _WEIGHT]
    return {
        "highlights": [_target(rows, row) for row in sorted(moved, key=_importance)[:MOST_HIGHLIGHTS]],
        "changed_total": len(moved),
        "added": [_target(rows, row) for row in targets if row.change is Change.ADDED],
        "removed": [_target(rows, row) for row in targets if row.change is Change.REMOVED],
        "incomparable": [_target(rows, row) for row in targets if row.change is Change.INCOMPARABLE],
    }


def _importance(row: TargetChange) -> tuple[bool, bool, int]:
    """Flagged changes come first, then indicators everybody knows, then falls before rises before rewording."""
    known = any(side and side.canonical for side in (row.old, row.new))
    return (not any(flag in wording.FLAGS for flag in row.flags), not known, _WEIGHT[row.change])


def _results(comparison: Comparison) -> dict[str, Any]:
    def of(verdict: Verdict) -> list[dict[str, Any]]:
        return [_outcome(comparison, row) for row in comparison.outcomes if row.verdict is verdict]

    return {"met": of(Verdict.MET), "missed": of(Verdict.MISSED), "unclear": of(Verdict.UNCLEAR)}


def _sorted_findings(comparison: Comparison) -> list[Finding]:
    return sorted(comparison.findings, key=lambda found: -found.confidence)


def _target(rows: Rows, row: TargetChange) -> dict[str, Any]:
    advance = rows.reached.get(row.new.id) if row.new else None
    actual = row.actual or (advance.actual if advance else None)
    old, new = _quote(row.old), _quote(row.new)
    return {
        "indicator": row.indicator,
        "old": old,
        "actual": _quote(actual),
        "new": new,
        "old_marked": _marked(old, new, EditKind.DELETE),
        "new_marked": _marked(old, new, EditKind.INSERT),
        "change": wording.CHANGES[row.change],
        "demand": wording.demand(row),
        "difference": wording.difference(row),
        "relative": wording.relative(row),
        "verdict": wording.verdict(row),
        "reason": row.reason.rstrip("。"),
        "flags": [wording.FLAGS[flag] for flag in row.flags if flag in wording.FLAGS],
        **wording.source(rows.comparison, row.old, row.new),
        "actual_source": wording.source(rows.comparison, None, actual)["source"],
    }


def _outcome(comparison: Comparison, row: Outcome) -> dict[str, Any]:
    return {
        "indicator": row.indicator,
        "target": _quote(row.target),
        "actual": _quote(row.actual),
        "gap": wording.gap(row),
        "reason": row.reason.rstrip("。"),
        **wording.source(comparison, row.target, row.actual),
    }


def _quote(statement: Statement | None) -> str:
    return statement.passage.text if statement else ""


def _marked(old: str, new: str, kind: EditKind) -> Markup:
    """Return one side's words with those marked that the other side lacks; none where there is no other side."""
    sign, shown = ("~~", old) if kind is EditKind.DELETE else ("==", new)
    if not old or not new:
        return Markup(escape(shown))  # noqa: S704 (escaped for the dialect on this line)
    words = []
    for step in edits(old, new):
        if step.kind is EditKind.KEEP:
            words.append(escape(step.text))
        elif step.kind is kind:
            words.append(f"{sign}{escape(step.text)}{sign}")
    return Markup("".join(words))  # noqa: S704 (every part is escaped above)


def _bands(rows: Rows) -> Iterator[dict[str, Any]]:
    """Yield this year's targets by the heading they stand under, in reading order, then those no longer asked for."""
    titles = annexes.filed_under(rows.comparison.new)
    bands: dict[str, list[TargetChange]] = {}
    for row in sorted(rows.comparison.targets, key=_position):
        band = titles.get(row.new.section or "", "") if row.new else "本年未再提出"
        bands.setdefault(band, []).append(row)
    number = 0
    for title, held in bands.items():
        shown = [{"number": number + index, **_target(rows, row)} for index, row in enumerate(held, start=1)]
        number += len(held)
        yield {"title": title, "rows": shown}


def _position(row: TargetChange) -> tuple[bool, int]:
    stated = row.new or row.old
    return (row.new is None, stated.line if stated else 0)


def _wording(rows: Rows) -> Iterator[dict[str, Any]]:
    """Yield pairs of targets whose words differ."""
    for row in rows.comparison.targets:
        if row.old and row.new and row.old.passage.text != row.new.passage.text:
            yield _target(rows, row)
