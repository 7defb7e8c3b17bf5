"""The plain tables of a comparison – outcomes, tasks, projects, checks – as rows of text."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rich.text import Text

from reportkit.model import Comparison, Verdict
from reportkit.render.terminal import plain, quote

Words = Callable[[str], str]
Rows = list[tuple[Text, ...]]
_VERDICTS = {Verdict.MET: ("✓", "green"), Verdict.MISSED: ("×", "bold red"), Verdict.UNCLEAR: ("?", "yellow")}


def outcomes(comparison: Comparison, words: Words) -> Rows:
    """Return last year's targets and what became of them, the missed ones first."""
    order = (Verdict.MISSED, Verdict.UNCLEAR, Verdict.MET)
    rows: Rows = []
    for outcome in sorted(comparison.outcomes, key=lambda outcome: order.index(outcome.verdict)):
        sign, style = _VERDICTS[outcome.verdict]
        verdict = Text(f"{sign} {words(f'verdict.{outcome.verdict.value}')}", style)
        sides = (plain(quote(outcome.target)), plain(quote(outcome.actual)))
        rows.append((verdict, plain(outcome.indicator), *sides, plain(outcome.reason)))
    return rows


def tasks(comparison: Comparison, words: Words) -> Rows:
    """Return the work items of both years and whose leads changed."""
    old = {item.number: item.title for item in comparison.old.work_items}
    new = {item.number: item.title for item in comparison.new.work_items}
    return [
        (
            Text(words(f"relation.{change.relation.value}")),
            plain(f"{change.old} {old.get(change.old, '')}" if change.old is not None else ""),
            plain(f"{change.new} {new.get(change.new, '')}" if change.new is not None else ""),
            plain(" ".join([*(f"+{n}" for n in change.leads_added), *(f"-{n}" for n in change.leads_removed)])),
        )
        for change in comparison.work_items
    ]


def projects(comparison: Comparison, words: Words) -> Rows:
    """Return the key projects of both years."""
    return [
        (
            Text(words(f"relation.{change.relation.value}")),
            plain(comparison.old.projects[change.old].name if change.old is not None else ""),
            plain(comparison.new.projects[change.new].name if change.new is not None else ""),
        )
        for change in comparison.projects
    ]


def findings(comparison: Comparison, _words: Words) -> Rows:
    """Return what does not agree, with its lines."""
    return [
        (plain(finding.message), plain("、".join(map(str, (*finding.old_lines, *finding.new_lines)))))
        for finding in comparison.findings
    ]


LISTINGS: Mapping[str, tuple[tuple[str, ...], Callable[[Comparison, Words], Rows]]] = MappingProxyType(
    {
        "outcomes": (("verdict", "indicator", "target", "actual", "reason"), outcomes),
        "tasks": (("relation", "old_task", "new_task", "leads"), tasks),
        "projects": (("relation", "old_project", "new_project"), projects),
        "findings": (("finding", "line"), findings),
    }
)
"""Columns and rows of each plain tab."""
