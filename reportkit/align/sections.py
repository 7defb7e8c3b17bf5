"""Sections that correspond: what speaks for each couple, weighed to a probability, with a calibrated floor.

The weights were fitted on hand-made links of four pairs of reports, each pair left out in turn; a score is the
probability that a reader would link the two. One section may have several partners: matter is regrouped every year.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from reportkit.align.drafts import link_draft_sections, unchanged_sections
from reportkit.align.sides import Side
from reportkit.align.signals import Key, Signals, signals
from reportkit.model import Mode, Relation, Section, SectionLink

FLOOR = 0.34
"""Below this probability two sections are strangers."""
_CAPTION_DISCOUNT = 0.55
"""Boxes are made anew every year: likeness says less of them."""
_NEAR, _TITLE, _BEST, _FLOW, _KIND, _CONSTANT = 7.1, 2.9, 5.4, 7.4, 1.8, -8.7
_PART = 0.1
"""A weaker partner that takes less than this share, and is made of less, holds only a part of the section."""

_NO_PARTNER = "没有足够相近的章节"


def link_sections(old: Side, new: Side, mode: Mode) -> tuple[SectionLink, ...]:
    """Return links in which every section of both sides stands at least once, in document order."""
    couples: dict[Key, tuple[float, str]] = {}
    found: dict[Key, Signals] = {}
    if mode is not Mode.REVIEW_PLAN:
        couples |= unchanged_sections(old, new)
    if mode is Mode.DRAFTS:
        couples |= link_draft_sections(old, new, set(couples))
    if mode is Mode.REVIEW_PLAN:
        couples |= {(s.id, s.id): (1.0, "两部分共有") for s in old.sections if old.halves[s.id] is None}
    rest = (_without(old, {a for a, _ in couples}), _without(new, {b for _, b in couples}))
    if all(side for side in rest):
        measured = signals(old, new, mode).items()
        found = {(a, b): value for (a, b), value in measured if a in rest[0] and b in rest[1]}
        scores = {key: probability(value) for key, value in found.items()}
        couples |= {key: (scores[key], _reason(found[key])) for key in _chosen(old, new, scores, found)}
    return tuple(_links(old, new, couples, found))


def probability(signal: Signals) -> float:
    """Return how likely a reader would link the two sections, 0 to 1."""
    weight = (
        _CONSTANT
        + _NEAR * math.sqrt(signal.near)
        + _TITLE * signal.title
        + _BEST * math.sqrt(signal.best_old * signal.best_new)
        + _FLOW * min(signal.outflow, signal.inflow)
        + _KIND * signal.alike_kind
    )
    return (_CAPTION_DISCOUNT if signal.caption else 1.0) / (1.0 + math.exp(-weight))


def _without(side: Side, taken: set[str]) -> set[str]:
    return {section.id for section in side.sections} - taken


def _chosen(old: Side, new: Side, scores: Mapping[Key, float], found: Mapping[Key, Signals]) -> Iterable[Key]:
    """Yield the couples above the floor; a lead is linked with a heading only where it has no closer partner there."""
    kept = {key for key, score in scores.items() if score >= FLOOR}
    below = {(above, b) for a, b in kept for above in _above(old, a)}
    beside = {(a, above) for a, b in kept for above in _above(new, b)}
    for key in scores:
        if key in kept and (found[key].alike_kind or key not in below | beside):
            yield key


def _above(side: Side, section: str) -> Iterable[str]:
    parent = side.parents[section]
    while parent:
        yield parent
        parent = side.parents[parent]


def _links(
    old: Side, new: Side, couples: Mapping[Key, tuple[float, str]], found: Mapping[Key, Signals]
) -> Iterable[SectionLink]:
    partners: dict[str, list[str]] = defaultdict(list)
    order = {section.id: index for index, section in enumerate(new.sections)}
    for a, b in sorted(couples, key=lambda key: order[key[1]]):
        partners[a].append(b)
    relations = _relations(couples, found)
    for section in old.sections:
        if not partners[section.id]:
            yield _alone(section, None)
        for other in partners[section.id]:
            score, reason = couples[section.id, other]
            relation = relations[section.id, other]
            yield SectionLink(old=section.id, new=other, relation=relation, score=round(score, 4), reason=reason)
    linked = {b for _, b in couples}
    for section in new.sections:
        if section.id not in linked:
            yield _alone(None, section)


def _relations(couples: Mapping[Key, tuple[float, str]], found: Mapping[Key, Signals]) -> dict[Key, Relation]:
    best: dict[str, float] = defaultdict(float)
    for (a, _), (score, _why) in couples.items():
        best[a] = max(best[a], score)
    parts = {
        key
        for key, (score, _) in couples.items()
        if score < best[key[0]] and key in found and max(found[key].outflow, found[key].inflow) < _PART
    }
    whole = [key for key in couples if key not in parts]
    from_old, from_new = Counter(a for a, _ in whole), Counter(b for _, b in whole)
    relations = dict.fromkeys(parts, Relation.MOVED)
    for a, b in whole:
        several = from_old[a] > 1
        relations[a, b] = Relation.SPLIT if several else Relation.MERGED if from_new[b] > 1 else Relation.SAME
    return relations


def _alone(old: Section | None, new: Section | None) -> SectionLink:
    relation = Relation.REMOVED if old else Relation.ADDED
    return SectionLink(
        old=old.id if old else None, new=new.id if new else None, relation=relation, score=0.0, reason=_NO_PARTNER
    )


def _reason(signal: Signals) -> str:
    """Return in one phrase what speaks most for a link."""
    said = []
    if signal.title >= 0.5:
        said.append("标题相近")
    if signal.near >= 0.3:
        said.append("内容相近")
    elif signal.best_old > 0.999 and signal.best_new > 0.999:
        said.append("内容互为最近")
    if min(signal.outflow, signal.inflow) >= 0.15:
        said.append("语句多有对应")
    return "，".join(said) or "部分内容相近"
