"""Statements and reports of an invented district, built by hand or read from a few lines."""

from decimal import Decimal

from reportkit.extract import extract
from reportkit.lexicon import lexicon
from reportkit.model import Comparator, Measure, Passage, Quantity, Report, Role, Statement
from reportkit.readers import read
from reportkit.structure import understand


def statement(words, **fields):
    """Return a statement that says `words`; `fields` are those of a case file, all optional."""
    value, high = fields.get("value"), fields.get("high")
    name = fields.get("name", "工业投资")
    quantity = Quantity(
        value=None if value is None else Decimal(str(value)),
        high=None if high is None else Decimal(str(high)),
        unit=fields.get("unit"),
        comparator=Comparator(fields.get("comparator", "=")),
        measure=Measure(fields.get("measure", "level")),
        baseline=fields.get("baseline"),
        start=0,
        end=len(words),
    )
    return Statement(
        id=fields.get("id", "x1"),
        indicator=name,
        canonical=fields.get("canonical", lexicon().canonical(name)),
        year=fields.get("year", 2024),
        role=Role(fields.get("role", "target")),
        quantity=quantity,
        passage=Passage(text=words, spans=()),
        section=None,
        table=None,
        paragraph=fields.get("paragraph"),
        line=fields.get("line", 1),
        rule="test",
    )


def report_of(*lines: str) -> Report:
    """Return the report that some lines make, read by the whole chain."""
    return extract(understand(read("\n\n".join(lines).encode(), "云溪区.txt")))
