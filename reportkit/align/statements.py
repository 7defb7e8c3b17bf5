"""Statements of one indicator: old target with new target, target with what answers it, result with next target."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportkit.align.matching import one_to_one
from reportkit.align.similarity import pairs
from reportkit.model import Comparator, Measure, Mode, Report, Role, SectionLink, Statement, StatementLink

FLOOR = 0.62
"""Names less alike than this are other indicators."""
SEVERAL_YEARS = 0.2
"""What speaks against a figure of one year and one of several being the same."""
CROWD = 120
"""How many statements one pair of characters may bring up, so that a long list of like names stays cheap."""
_YEARS = re.compile(r"年均(?:增|递|下降|降|提高|减)|[一二三四五两]年来|过去[三四五]年|[三四五]年累计")
_RELATIVE = (Comparator.SYNC, Comparator.BETTER_THAN_AVERAGE, Comparator.ASSIGNED)
_ACTUAL = (Role.ACTUAL, Role.ESTIMATE)

Links = tuple[StatementLink, ...]
Homes = frozenset[tuple[str | None, str | None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLinks:
    """All links of statements between two sides, and the targets they were chosen from."""

    old_targets: tuple[Statement, ...]
    new_targets: tuple[Statement, ...]
    targets: Links
    outcomes: Links
    advances: Links


def link_statements(old: Report, new: Report, sections: tuple[SectionLink, ...], mode: Mode) -> StatementLinks:
    """Return the links of targets, of outcomes and of advances; each statement stands in one link a kind at most."""
    old_targets = targets_of(old, past=mode is Mode.REVIEW_PLAN)
    new_targets = targets_of(new, past=False)
    homes = frozenset((link.old, link.new) for link in sections if link.old and link.new)
    actuals = actuals_of(new)
    answerable = [target for target in old_targets if target.year in (new.document.metadata.review_year, None)]
    return StatementLinks(
        old_targets=old_targets,
        new_targets=new_targets,
        targets=_link(old_targets, new_targets, homes),
        outcomes=_link(answerable, actuals, frozenset()),
        advances=_link(actuals, new_targets, frozenset()),
    )


def targets_of(report: Report, *, past: bool) -> tuple[Statement, ...]:
    """Return a side's targets, repeats left out: this year's, or last year's as the report itself quotes them."""
    data = report.document.metadata
    wanted = data.review_year if past else data.year
    found: dict[tuple[object, ...], Statement] = {}
    for statement in report.statements:
        if statement.role is not Role.TARGET:
            continue
        if statement.year not in (wanted, None):
            continue
        quantity = statement.quantity
        words = statement.passage.text if quantity.value is None else ""
        key = (
            statement.canonical or statement.indicator,
            quantity.value,
            quantity.high,
            quantity.unit,
            quantity.comparator,
            statement.year,
            words,
        )
        found.setdefault(key, statement)
    return tuple(found.values())


def actuals_of(report: Report) -> tuple[Statement, ...]:
    """Return what the report says was reached in the year it reviews."""
    year = report.document.metadata.review_year
    return tuple(s for s in report.statements if s.role in _ACTUAL and s.year in (year, None))


@dataclass(frozen=True, slots=True)
class _Marked:
    """A statement with what it is matched by, made once."""

    statement: Statement
    name: frozenset[str]
    words: frozenset[str]
    years: bool
    """Whether it covers several years."""


def _marked(statement: Statement) -> _Marked:
    words = statement.passage.text
    return _Marked(
        statement,
        frozenset(pairs(statement.indicator)),
        frozenset(pairs(words)),
        bool(_YEARS.search((statement.quantity.baseline or "") + words)),
    )


def _link(old: Sequence[Statement], new: Sequence[Statement], homes: Homes) -> Links:
    candidates = []
    after = [_marked(statement) for statement in new]
    postings = _postings(after)
    for before in map(_marked, old):
        keys = (before.statement.canonical or "", before.statement.indicator, *before.name)
        for index in sorted({at for key in keys for at in postings.get(key, ())}):
            score = _alike(before, after[index], homes)
            if score >= FLOOR:
                candidates.append((score, before.statement.id, after[index].statement.id))
    return tuple(StatementLink(old=a, new=b, score=min(score, 1.0)) for score, a, b in one_to_one(candidates))


def _postings(marked: Sequence[_Marked]) -> dict[str, list[int]]:
    """Return where each lexicon name and each character pair of a name stands, so that strangers are never compared."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(marked):
        for key in {one.statement.canonical or "", one.statement.indicator, *one.name} - {""}:
            found[key].append(index)
    return {key: places[:CROWD] for key, places in found.items()}


def _alike(a: _Marked, b: _Marked, homes: Homes) -> float:
    """Return how surely two statements speak of one indicator in one measure, 0 where they cannot."""
    one, two = a.statement, b.statement
    if one.canonical and two.canonical and one.canonical != two.canonical:
        return 0.0
    if one.indicator == two.indicator:
        name = 1.0
    elif one.canonical and one.canonical == two.canonical:
        name = 0.85
    else:
        name = _share(a.name, b.name)
    if name < 0.5:
        return 0.0
    home = 0.08 if (one.section, two.section) in homes else 0.0
    years = -SEVERAL_YEARS if a.years != b.years else 0.0
    return 0.75 * name + _measures(one, two) + home + years + 0.15 * _share(a.words, b.words)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def _measures(a: Statement, b: Statement) -> float:
    one, two = a.quantity, b.quantity
    if (one.comparator in _RELATIVE) and one.comparator is two.comparator:
        return 0.2
    if one.measure is two.measure:
        return 0.2 if one.unit == two.unit else 0.12
    if Measure.QUALITATIVE in (one.measure, two.measure):
        return 0.0
    return -0.15
