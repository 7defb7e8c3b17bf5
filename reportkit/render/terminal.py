"""Rich renderables of results, shared by the command line and the terminal application.

Everything shown is `Text`, never markup; a sign stands beside every colour.
"""

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from reportkit.language import Language, say
from reportkit.model import (
    Change,
    Comparison,
    Demand,
    Report,
    Series,
    SeriesPoint,
    Statement,
    TargetChange,
    Verdict,
)
from reportkit.text.sanitise import sanitise

SIGNS = {
    Change.RAISED: ("↑", "green"),
    Change.LOWERED: ("↓", "red"),
    Change.UNCHANGED: ("=", ""),
    Change.REWORDED: ("≈", "cyan"),
    Change.ADDED: ("+", "green"),
    Change.REMOVED: ("-", "red"),
    Change.INCOMPARABLE: ("?", "yellow"),
}
_VERDICT_STYLE = {Verdict.MET: "green", Verdict.MISSED: "bold red", Verdict.UNCLEAR: "yellow"}
MOST_ROWS = 400
"""Rows shown of one table; the JSON output has all."""


def plain(words: str, style: str = "") -> Text:
    """Return document words as text that can neither act on a terminal nor be read as markup."""
    return Text(sanitise(words), style=style)


def spoken(key: str, language: Language, **values: object) -> str:
    """Return words of the interface."""
    return say("interface", key, language, values)


def quote(statement: Statement | None) -> str:
    """Return a statement's words, empty where there is none."""
    return statement.passage.text if statement else ""


def where(old: Statement | None, new: Statement | None) -> str:
    """Return both sides' line numbers as `12→34`."""
    return f"{old.line if old else '—'}→{new.line if new else '—'}"


def report_view(report: Report, language: Language) -> RenderableType:
    """Return what one report says of itself and states."""
    data = report.document.metadata
    head = spoken(
        "view.report",
        language,
        title=sanitise(data.title or report.document.source.name),
        year=data.year or "—",
        sections=len(report.document.sections),
        statements=len(report.statements),
        items=len(report.work_items),
        projects=len(report.projects),
    )
    grid = _grid(language, "indicator", "year", "role", "quote", "line")
    for statement in report.statements[:MOST_ROWS]:
        grid.add_row(
            plain(statement.indicator),
            Text(str(statement.year or "—")),
            Text(spoken(f"role.{statement.role.value}", language)),
            plain(statement.passage.text),
            Text(str(statement.line)),
        )
    return Group(Text(head, style="bold"), grid)


def comparison_view(comparison: Comparison, language: Language) -> RenderableType:
    """Return what changed: a summary line, the targets, what was missed, the contradictions."""
    parts: list[RenderableType] = [
        Text(summary_line(comparison, language), style="bold"),
        targets_view(comparison, language),
    ]
    missed = [outcome for outcome in comparison.outcomes if outcome.verdict is Verdict.MISSED]
    if missed:
        grid = _grid(language, "indicator", "target", "actual", "line")
        for outcome in missed:
            grid.add_row(
                plain(outcome.indicator),
                plain(quote(outcome.target)),
                plain(quote(outcome.actual), "bold red"),
                Text(where(outcome.target, outcome.actual)),
            )
        parts += [Text(spoken("view.missed", language, count=len(missed)), style="bold"), grid]
    if comparison.findings:
        parts.append(Text(spoken("view.findings", language, count=len(comparison.findings)), style="bold"))
        parts += [plain(f"· {finding.message}") for finding in comparison.findings]
    return Group(*parts)


def summary_line(comparison: Comparison, language: Language) -> str:
    """Return how many targets changed how, and how many of last year's were met."""
    counted = {change: sum(row.change is change for row in comparison.targets) for change in Change}
    words = [f"{spoken(f'change.{change.value}', language)} {count}" for change, count in counted.items() if count]
    met = sum(outcome.verdict is Verdict.MET for outcome in comparison.outcomes)
    return spoken("view.summary", language, changes=" · ".join(words) or "0", met=met, all=len(comparison.outcomes))


def targets_view(comparison: Comparison, language: Language) -> RenderableType:
    """Return the table of targets: last target, what was reached, this target, change, demand, flags, lines."""
    grid = _grid(language, "indicator", "old_target", "actual", "new_target", "change", "demand", "flags", "line")
    for row in in_order(comparison.targets)[:MOST_ROWS]:
        grid.add_row(
            plain(row.indicator),
            plain(quote(row.old)),
            plain(quote(row.actual)),
            plain(quote(row.new)),
            change_text(row.change, language),
            Text(spoken(f"demand.{row.demand.value}", language) if row.demand is not Demand.UNCLEAR else ""),
            Text("、".join(spoken(f"flag.{flag.value}", language) for flag in row.flags)),
            Text(where(row.old, row.new)),
        )
    return grid


def change_text(change: Change, language: Language) -> Text:
    """Return a change as sign and word, coloured."""
    sign, style = SIGNS[change]
    return Text(f"{sign} {spoken(f'change.{change.value}', language)}", style=style)


def in_order(rows: Iterable[TargetChange]) -> list[TargetChange]:
    """Return the rows with what changed first, in the order of the reports within each change."""
    order = [*SIGNS]
    changed = (Change.RAISED, Change.LOWERED, Change.REWORDED, Change.INCOMPARABLE, Change.REMOVED, Change.ADDED)
    rank = {change: index for index, change in enumerate((*changed, *order))}
    return sorted(rows, key=lambda row: rank[row.change])


def series_view(series: Series, language: Language) -> RenderableType:
    """Return one row an indicator, target and result a year."""
    grid = Grid(show_lines=False, expand=True)
    grid.add_column(spoken("column.indicator", language), overflow="fold")
    for year in series.years:
        grid.add_column(str(year), overflow="fold")
    grid.add_column(spoken("column.remarks", language), overflow="fold")
    for row in series.rows[:MOST_ROWS]:
        cells = [point_text(point, language) for point in row.points]
        grid.add_row(plain(row.indicator), *cells, plain("；".join(row.remarks)))
    return grid


def point_text(point: SeriesPoint, language: Language, between: str = "\n") -> Text:
    """Return target and result of one year, the result coloured by its verdict, with `between` between the two."""
    text = Text()
    if point.target:
        text.append(spoken("point.target", language) + sanitise(figure(point.target)))
    if point.actual:
        text.append(between if text else "")
        style = _VERDICT_STYLE.get(point.verdict, "") if point.verdict else ""
        text.append(spoken("point.actual", language) + sanitise(figure(point.actual)), style=style)
    return text or Text("—")


def figure(statement: Statement) -> str:
    """Return a statement's number with its unit as written, or its words."""
    quantity = statement.quantity
    if quantity.value is None:
        return statement.passage.text
    high = f"–{quantity.high.normalize():f}" if quantity.high is not None else ""
    return f"{quantity.value.normalize():f}{high}{quantity.unit or ''}"


def templates_view(templates: Sequence[object], language: Language) -> RenderableType:
    """Return one line a template: name, title, where it lies."""
    grid = _grid(language, "template", "title", "place")
    for template in templates:
        grid.add_row(*(plain(str(getattr(template, name))) for name in ("name", "title", "folder")))
    return grid


def _grid(language: Language, *columns: str) -> Grid:
    grid = Grid(show_lines=False, expand=True)
    for column in columns:
        grid.add_column(spoken(f"column.{column}", language), overflow="fold")
    return grid
