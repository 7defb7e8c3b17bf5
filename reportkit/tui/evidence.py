"""Where a figure comes from: each quote in its context, with file and line, as text that acts on nothing."""

from rich.text import Text

from reportkit.model import Comparison, Report, Statement, TargetChange
from reportkit.render.terminal import plain

AROUND = 24
"""Characters of context shown on each side of a quote."""


def evidence(row: TargetChange, comparison: Comparison, names: tuple[str, str, str]) -> Text:
    """Return the reason and the quotes of the old target, what was reached and the new target, named by `names`."""
    text = plain(row.reason, "italic")
    sides = (comparison.old, comparison.new, comparison.new)
    for name, report, statement in zip(names, sides, (row.old, row.actual, row.new), strict=True):
        if statement:
            text.append(f"\n{name} ", "bold")
            text.append_text(in_context(statement, report))
            text.append_text(plain(f"  {report.document.source.name}:{statement.line}", "dim"))
    return text


def in_context(statement: Statement, report: Report) -> Text:
    """Return the quote underlined, within the words around it."""
    quote = statement.passage.text
    whole = _whole(statement, report)
    at = whole.find(quote)
    if at < 0:
        return plain(quote, "bold underline")
    start, end = max(at - AROUND, 0), at + len(quote) + AROUND
    text = plain(("…" if start else "") + whole[start:at])
    text.append_text(plain(quote, "bold underline"))
    return text.append_text(plain(whole[at + len(quote) : end] + ("…" if end < len(whole) else "")))


def _whole(statement: Statement, report: Report) -> str:
    """Return the paragraph or table row the statement stands in."""
    for paragraph in report.document.paragraphs:
        if paragraph.id == statement.paragraph:
            return paragraph.passage.text
    for table in report.document.tables:
        if table.id == statement.table:
            rows = [row for row in table.rows if row.line == statement.line]
            return " ｜ ".join(cell.text for row in rows[:1] for cell in row.cells)
    return ""
