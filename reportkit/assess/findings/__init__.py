"""Contradictions inside a report: few and right beats many.

Each rule is a generator from what a report tells to findings, its docstring the manual page. How two sides compare
belongs to the modules beside this package.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, islice
from types import MappingProxyType

from reportkit.assess.findings.arithmetic import average_growths, bases, sums
from reportkit.assess.findings.between import between
from reportkit.assess.findings.told import Ledger, ledger_of
from reportkit.assess.findings.twice import growths_of_one_level, levels_of_government, near_names, one_name, totals
from reportkit.assess.findings.words import offices, rates_of_counts
from reportkit.model import Finding, Report

__all__ = ["CODES", "RULES", "findings"]

Rule = Callable[[Ledger], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    one_name,
    near_names,
    sums,
    average_growths,
    bases,
    totals,
    growths_of_one_level,
    levels_of_government,
    rates_of_counts,
    offices,
)
CODES = MappingProxyType(
    {
        "RK401": "一事两数",
        "RK402": "分项与总数不符",
        "RK403": "增速与数值不符",
        "RK404": "基数前后不一",
        "RK405": "新增多于总数",
        "RK406": "数同而增速不同",
        "RK407": "数同而级别不同",
        "RK408": "单位可疑",
        "RK409": "职务前后不一",
        "RK410": "两份报告不一",
    }
)
"""What each code is called in print."""
MOST_FINDINGS = 100
"""Beyond this number nobody reads them, and something else is wrong with the text."""


def findings(old: Report, new: Report) -> tuple[Finding, ...]:
    """Return contradictions inside both reports and between them; one report's stand on the old side alone."""
    first = ledger_of(old)
    if new is old:
        return tuple(_of_one(first))
    second = ledger_of(new)
    moved = [replace(row, old_lines=(), new_lines=row.old_lines) for row in _of_one(second)]
    return (*_of_one(first), *moved, *islice(between(first, second), MOST_FINDINGS))


def _of_one(ledger: Ledger) -> list[Finding]:
    """Return a report's findings in the order of the rules, none that another of its code already tells."""
    kept: list[Finding] = []
    for row in islice(chain.from_iterable(rule(ledger) for rule in RULES), MOST_FINDINGS):
        if not any(one.code == row.code and set(row.old_lines) <= set(one.old_lines) for one in kept):
            kept.append(row)
    return kept
