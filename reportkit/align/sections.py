"""Sections that correspond: by title, by what stands under them, by their parents."""

import re
from collections import Counter, defaultdict

from reportkit.align.matching import one_to_one
from reportkit.align.sides import Side
from reportkit.align.similarity import cosine, dice, vectors
from reportkit.model import Mode, Relation, Section, SectionLink

FLOOR = 0.17
"""Below this two sections are strangers."""
SECOND = 0.30
"""A second partner must score this much, and nearly as much as the first."""
_CAPTION = re.compile(r"^(?:表|专栏|附表|图)")
_TITLE_SHARE, _TEXT_SHARE, _PARENT_BONUS = 0.45, 0.55, 0.12


def link_sections(old: Side, new: Side, mode: Mode) -> tuple[SectionLink, ...]:
    """Return links in which every section of both sides stands at least once, in document order."""
    scores = _scores(old, new, mode)
    chosen = one_to_one((score, a, b) for (a, b), score in scores.items() if score >= FLOOR)
    couples = {(a, b): score for score, a, b in chosen}
    _add_second_partners(couples, scores)
    return tuple(_links(old, new, couples))


def _scores(old: Side, new: Side, mode: Mode) -> dict[tuple[str, str], float]:
    texts = vectors([*map(old.text_of, old.sections), *map(new.text_of, new.sections)])
    split = len(old.sections)
    base: dict[tuple[str, str], float] = {}
    parents: dict[tuple[str, str], float] = {}
    for i, a in enumerate(old.sections):
        for j, b in enumerate(new.sections):
            if _apart(a, b, mode):
                continue
            title = dice(a.title.text, b.title.text)
            score = _TITLE_SHARE * title + _TEXT_SHARE * cosine(texts[i], texts[split + j])
            lifted = base.get((a.parent or "", b.parent or ""), 0.0) if a.parent and b.parent else 0.0
            parents[a.id, b.id] = lifted
            base[a.id, b.id] = score
    return {key: score + (_PARENT_BONUS if parents[key] >= 0.3 else 0.0) for key, score in base.items()}


def _apart(a: Section, b: Section, mode: Mode) -> bool:
    """Return whether two sections may not be linked at all."""
    if mode is Mode.REPORTS and a.half and b.half and a.half is not b.half:
        return True
    if mode is Mode.REVIEW_PLAN and a.id == b.id and a.half is not None:
        return True
    return bool(_CAPTION.match(a.title.text)) != bool(_CAPTION.match(b.title.text)) or a.run_in != b.run_in


def _add_second_partners(couples: dict[tuple[str, str], float], scores: dict[tuple[str, str], float]) -> None:
    """Link a section that found no free partner to a taken one it resembles strongly."""
    linked_old, linked_new = {a for a, _ in couples}, {b for _, b in couples}
    for (a, b), score in sorted(scores.items(), key=lambda item: -item[1]):
        if score >= SECOND and (a not in linked_old or b not in linked_new):
            couples[a, b] = score
            linked_old.add(a)
            linked_new.add(b)


def _links(old: Side, new: Side, couples: dict[tuple[str, str], float]) -> list[SectionLink]:
    partners_old = Counter(a for a, _ in couples)
    partners_new = Counter(b for _, b in couples)
    by_old: dict[str, list[str]] = defaultdict(list)
    for a, b in couples:
        by_old[a].append(b)
    order = {section.id: index for index, section in enumerate(new.sections)}
    links = []
    for section in old.sections:
        if section.id not in by_old:
            links.append(_alone(section.id, None, Relation.REMOVED))
        for other in sorted(by_old[section.id], key=order.__getitem__):
            relation = Relation.SAME
            if partners_old[section.id] > 1:
                relation = Relation.SPLIT
            elif partners_new[other] > 1:
                relation = Relation.MERGED
            score = min(couples[section.id, other], 1.0)
            links.append(SectionLink(old=section.id, new=other, relation=relation, score=score, reason=_reason(score)))
    links += [_alone(None, s.id, Relation.ADDED) for s in new.sections if not partners_new[s.id]]
    return links


def _alone(old: str | None, new: str | None, relation: Relation) -> SectionLink:
    return SectionLink(old=old, new=new, relation=relation, score=0.0, reason="没有足够相近的章节")


def _reason(score: float) -> str:
    return "标题与内容都相近" if score >= 0.5 else "内容相近"
