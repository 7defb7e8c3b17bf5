"""The machine-readable output: reports and comparisons as plain JSON values, and their JSON Schema.

A public interface (docs/json.md): fields are added, never renamed or dropped. Nothing is computed here but counts.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from importlib.resources import files
from typing import Any

from reportkit.language import Language, say
from reportkit.model import (
    Advance,
    Comparison,
    Diagnostic,
    Document,
    Finding,
    KeyProject,
    Metadata,
    Note,
    Outcome,
    Paragraph,
    ParagraphChange,
    Part,
    ProjectChange,
    Report,
    Section,
    SectionLink,
    Series,
    SeriesPoint,
    SeriesRow,
    Statement,
    Table,
    TargetChange,
    WorkItem,
    WorkItemChange,
)

Json = dict[str, Any]

EXTRACT_SCHEMA = "reportkit/extract/1"
COMPARE_SCHEMA = "reportkit/compare/1"
SERIES_SCHEMA = "reportkit/series/1"


def to_bytes(value: Json) -> bytes:
    """Return `value` as UTF-8 JSON with Chinese left readable and a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def schema(name: str) -> Json:
    """Return the JSON Schema of the output `name` (`extract`, `compare` or `series`).

    Raises:
        KeyError: if there is no such output.
    """
    data = json.loads((files("reportkit.render") / "schemas.json").read_text(encoding="utf-8"))
    return {
        "$schema": data["$schema"],
        "$id": f"reportkit/{name}/1",
        **data["outputs"][name],
        "$defs": data["$defs"],
    }


def extract_json(report: Report, language: Language = Language.ZH) -> Json:
    """Return everything a report states, with messages in `language`."""
    document = report.document
    return {
        "schema": EXTRACT_SCHEMA,
        "report": metadata_json(document),
        "sections": [section_json(section) for section in document.sections],
        "paragraphs": [paragraph_json(paragraph) for paragraph in document.paragraphs],
        "tables": [table_json(table) for table in document.tables],
        "notes": [note_json(note) for note in document.notes],
        "statements": [statement_json(statement) for statement in report.statements],
        "work_items": [work_item_json(item) for item in report.work_items],
        "projects": [project_json(project) for project in report.projects],
        "parts": [part_json(part) for part in document.parts],
        "diagnostics": [diagnostic_json(diagnostic, language) for diagnostic in report.diagnostics],
    }


def compare_json(comparison: Comparison, language: Language = Language.ZH) -> Json:
    """Return two reports and every verdict between them, with messages in `language`."""
    old, new = comparison.old, comparison.new
    old_paths = {section.id: list(section.path) for section in old.document.sections}
    new_paths = {section.id: list(section.path) for section in new.document.sections}
    return {
        "schema": COMPARE_SCHEMA,
        "mode": comparison.alignment.mode.value,
        "old": extract_json(old, language),
        "new": extract_json(new, language),
        "sections": [section_link_json(link, old_paths, new_paths) for link in comparison.alignment.sections],
        "paragraphs": [paragraph_change_json(change) for change in comparison.paragraphs],
        "targets": [target_change_json(change) for change in comparison.targets],
        "advances": [advance_json(advance) for advance in comparison.advances],
        "outcomes": [outcome_json(outcome) for outcome in comparison.outcomes],
        "projects": [project_change_json(change, old, new) for change in comparison.projects],
        "work_items": [work_item_change_json(change) for change in comparison.work_items],
        "findings": [finding_json(finding) for finding in comparison.findings],
        "diagnostics": [diagnostic_json(diagnostic, language) for diagnostic in comparison.diagnostics],
        "summary": {
            "targets": counts(change.change.value for change in comparison.targets),
            "sections": counts(link.relation.value for link in comparison.alignment.sections),
            "paragraphs": counts(change.relation.value for change in comparison.paragraphs),
            "outcomes": counts(outcome.verdict.value for outcome in comparison.outcomes),
        },
    }


def series_json(series: Series) -> Json:
    """Return one row an indicator with target and actual per year."""
    return {
        "schema": SERIES_SCHEMA,
        "years": list(series.years),
        "reports": [metadata_json(report.document) for report in series.reports],
        "rows": [series_row_json(row) for row in series.rows],
    }


def counts(values: Iterable[str]) -> dict[str, int]:
    """Return how often each value occurs, keys sorted."""
    return dict(sorted(Counter(values).items()))


def number(value: Decimal | None) -> float | None:
    """Return a decimal as a JSON number, `None` as null."""
    return None if value is None else float(value)


def metadata_json(document: Document) -> Json:
    """Return what the report says of itself."""
    data: Metadata = document.metadata
    return {
        "stem": document.source.name.rpartition(".")[0] or document.source.name,
        "title": data.title,
        "kind": data.kind.value,
        "issuer": data.issuer,
        "region": data.region,
        "year": data.year,
        "review_year": data.review_year,
        "number": data.number,
        "date": data.date.isoformat() if data.date else None,
    }


def section_json(section: Section) -> Json:
    """Return one heading."""
    return {
        "id": section.id,
        "level": section.level,
        "number": section.number,
        "title": section.title.text,
        "path": list(section.path),
        "run_in": section.run_in,
        "line": section.line,
        "half": section.half.value if section.half else None,
        "year": section.year,
    }


def paragraph_json(paragraph: Paragraph) -> Json:
    """Return one paragraph."""
    return {
        "id": paragraph.id,
        "section": paragraph.section,
        "text": paragraph.passage.text,
        "line": paragraph.line,
    }


def table_json(table: Table) -> Json:
    """Return one table with its repaired rows."""
    rows = [
        {"cells": [cell.text for cell in row.cells], "category": row.category, "line": row.line} for row in table.rows
    ]
    return {
        "id": table.id,
        "title": table.title,
        "section": table.section,
        "header": list(table.header),
        "rows": rows,
        "line": table.line,
    }


def note_json(note: Note) -> Json:
    """Return one note."""
    return {"id": note.id, "mark": note.mark, "anchor": note.anchor, "text": note.text.text, "line": note.line}


def part_json(part: Part) -> Json:
    """Return one document of a gazette."""
    return {
        "number": part.number,
        "title": part.title,
        "speaker": part.speaker,
        "date": part.date.isoformat() if part.date else None,
        "first_line": part.first_line,
        "last_line": part.last_line,
    }


def statement_json(statement: Statement) -> Json:
    """Return one statement."""
    quantity = statement.quantity
    return {
        "id": statement.id,
        "indicator": statement.indicator,
        "canonical": statement.canonical,
        "year": statement.year,
        "role": statement.role.value,
        "measure": quantity.measure.value,
        "comparator": quantity.comparator.value,
        "value": number(quantity.value),
        "value_high": number(quantity.high),
        "unit": quantity.unit,
        "baseline": quantity.baseline,
        "strength": quantity.strength.value if quantity.strength else None,
        "bindingness": statement.bindingness.value if statement.bindingness else None,
        "progress": statement.progress.value if statement.progress else None,
        "quote": statement.passage.text,
        "section": statement.section,
        "table": statement.table,
        "paragraph": statement.paragraph,
        "line": statement.line,
        "rule": statement.rule,
    }


def work_item_json(item: WorkItem) -> Json:
    """Return one numbered work item."""
    return {
        "number": item.number,
        "title": item.title,
        "section": item.section,
        "leads": list(item.leads),
        "mode": item.mode.value if item.mode else None,
        "line": item.line,
        "lead_line": item.lead_line,
    }


def project_json(project: KeyProject) -> Json:
    """Return one key project."""
    return {
        "name": project.name,
        "group": project.group,
        "investment": number(project.investment),
        "unit": project.unit,
        "goal": project.goal,
        "actual": project.actual,
        "year": project.year,
        "line": project.line,
    }


def diagnostic_json(diagnostic: Diagnostic, language: Language) -> Json:
    """Return one diagnostic with its words."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": say("diagnostics", diagnostic.code, language, diagnostic.values),
        "line": diagnostic.line,
    }


def section_link_json(link: SectionLink, old: Mapping[str, list[str]], new: Mapping[str, list[str]]) -> Json:
    """Return one section link with the paths of both sides."""
    return {
        "old": old[link.old] if link.old else None,
        "new": new[link.new] if link.new else None,
        "relation": link.relation.value,
        "score": round(link.score, 4),
        "why": link.reason,
    }


def paragraph_change_json(change: ParagraphChange) -> Json:
    """Return one paragraph pair with its edits."""
    return {
        "old": change.old,
        "new": change.new,
        "relation": change.relation.value,
        "score": round(change.score, 4),
        "edits": [[edit.kind.value, edit.text] for edit in change.edits],
        "classes": [edit_class.value for edit_class in change.classes],
    }


def target_change_json(change: TargetChange) -> Json:
    """Return one indicator's two targets and what lies between them."""
    return {
        "indicator": change.indicator,
        "old": statement_json(change.old) if change.old else None,
        "new": statement_json(change.new) if change.new else None,
        "actual": statement_json(change.actual) if change.actual else None,
        "change": change.change.value,
        "demand": change.demand.value,
        "delta": number(change.delta),
        "unit": change.unit,
        "relative": number(change.relative),
        "why": change.reason,
        "flags": [flag.value for flag in change.flags],
    }


def advance_json(advance: Advance) -> Json:
    """Return what is asked next against what was reached."""
    return {
        "indicator": advance.indicator,
        "actual": statement_json(advance.actual),
        "target": statement_json(advance.target),
        "change": advance.change.value,
        "demand": advance.demand.value,
        "delta": number(advance.delta),
        "unit": advance.unit,
        "why": advance.reason,
    }


def outcome_json(outcome: Outcome) -> Json:
    """Return what became of one target."""
    return {
        "indicator": outcome.indicator,
        "year": outcome.year,
        "target": statement_json(outcome.target),
        "actual": statement_json(outcome.actual) if outcome.actual else None,
        "verdict": outcome.verdict.value,
        "gap": number(outcome.gap),
        "why": outcome.reason,
    }


def project_change_json(change: ProjectChange, old: Report, new: Report) -> Json:
    """Return what became of one project."""
    return {
        "old": None if change.old is None else old.projects[change.old].name,
        "new": None if change.new is None else new.projects[change.new].name,
        "relation": change.relation.value,
        "why": change.reason,
    }


def work_item_change_json(change: WorkItemChange) -> Json:
    """Return what became of one work item."""
    return {
        "old": change.old,
        "new": change.new,
        "relation": change.relation.value,
        "leads_added": list(change.leads_added),
        "leads_removed": list(change.leads_removed),
    }


def finding_json(finding: Finding) -> Json:
    """Return one contradiction with its lines."""
    return {
        "code": finding.code,
        "message": finding.message,
        "lines": {"old": list(finding.old_lines), "new": list(finding.new_lines)},
        "confidence": round(finding.confidence, 2),
    }


def series_row_json(row: SeriesRow) -> Json:
    """Return one indicator over all years."""
    return {
        "indicator": row.indicator,
        "names": list(row.names),
        "unit": row.unit,
        "points": [series_point_json(point) for point in row.points],
        "remarks": list(row.remarks),
    }


def series_point_json(point: SeriesPoint) -> Json:
    """Return one year of one indicator."""
    return {
        "year": point.year,
        "target": statement_json(point.target) if point.target else None,
        "actual": statement_json(point.actual) if point.actual else None,
        "verdict": point.verdict.value if point.verdict else None,
    }
