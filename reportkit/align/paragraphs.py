"""Paragraphs that correspond: identical first, inside linked sections next, anywhere last."""

from collections import defaultdict

from reportkit.align.matching import one_to_one
from reportkit.align.sides import Side
from reportkit.align.similarity import candidates, vectors
from reportkit.model import Paragraph, ParagraphLink, Relation, SectionLink

INSIDE, ACROSS = 0.18, 0.42
"""Floors for paragraphs of linked sections and of others."""
_HOME_BONUS = 0.25


def link_paragraphs(old: Side, new: Side, sections: tuple[SectionLink, ...]) -> tuple[ParagraphLink, ...]:
    """Return links in which every paragraph of both sides stands, in the order of the new side, removed ones behind."""
    linked: set[tuple[str | None, str | None]] = {(link.old, link.new) for link in sections if link.old and link.new}
    couples = _identical(old, new)
    left_old = [p for p in old.paragraphs if p.id not in {a for a, _ in couples}]
    left_new = [p for p in new.paragraphs if p.id not in {b for _, b in couples}]
    scored = vectors([p.passage.text for p in (*left_old, *left_new)])
    found = []
    for score, i, j in candidates(scored[: len(left_old)], scored[len(left_old) :], INSIDE):
        a, b = left_old[i], left_new[j]
        home = (a.section, b.section) in linked or a.section == b.section is None
        if home or score >= ACROSS:
            found.append((score + (_HOME_BONUS if home else 0.0), a.id, b.id))
    for score, a_id, b_id in one_to_one(found):
        couples[a_id, b_id] = min(score, 1.0)
    return tuple(_links(old, new, couples, linked))


def _identical(old: Side, new: Side) -> dict[tuple[str, str], float]:
    waiting: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in reversed(old.paragraphs):
        waiting[paragraph.passage.text].append(paragraph)
    return {(waiting[p.passage.text].pop().id, p.id): 1.0 for p in new.paragraphs if waiting.get(p.passage.text)}


def _links(
    old: Side, new: Side, couples: dict[tuple[str, str], float], linked: set[tuple[str | None, str | None]]
) -> list[ParagraphLink]:
    old_by_id = {p.id: p for p in old.paragraphs}
    partner = {b: a for a, b in couples}
    links = []
    for paragraph in new.paragraphs:
        other = partner.get(paragraph.id)
        if other is None:
            links.append(ParagraphLink(old=None, new=paragraph.id, relation=Relation.ADDED, score=0.0))
            continue
        a = old_by_id[other]
        same = a.passage.text == paragraph.passage.text
        home = (a.section, paragraph.section) in linked or a.section == paragraph.section
        relation = Relation.SAME if same and home else Relation.CHANGED if home else Relation.MOVED
        links.append(ParagraphLink(old=other, new=paragraph.id, relation=relation, score=couples[other, paragraph.id]))
    taken = set(partner.values())
    links += [
        ParagraphLink(old=p.id, new=None, relation=Relation.REMOVED, score=0.0)
        for p in old.paragraphs
        if p.id not in taken
    ]
    return links
