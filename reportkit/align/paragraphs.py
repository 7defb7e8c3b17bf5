"""Paragraphs that correspond: identical first, inside linked sections next, anywhere last; then splits and merges.

A couple is `moved` where its sections are not linked; between drafts, where it left the order of its neighbours, for a
heading put in before a paragraph moves nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportkit.align.matching import one_to_one, out_of_order, smoothed
from reportkit.align.sides import Side
from reportkit.align.similarity import Vector, candidates, pairs, rarity, weigh
from reportkit.model import Mode, Paragraph, ParagraphLink, Relation, SectionLink

INSIDE, ACROSS = 0.18, 0.42
"""Floors for paragraphs of linked sections and of others."""
_HOME_BONUS, _HOUSE_BONUS = 0.25, 0.1
"""What linked sections add to a couple's likeness, and what linked sections further up add."""
HOUSE = 0.3
"""Floor for paragraphs whose sections are linked further up."""
_HELD, _SHORTEST_PART = 0.7, 12
"""A part of a split holds at least this share of its pairs in the whole, and is no shorter than this."""
_TWINS = 8
"""Of more paragraphs of the same words only the first are looked at."""
_MANY, _CROWD = 800, 60
"""From so many paragraphs on, pairs that more than so many hold are not followed: the rare ones find the partner."""

Key = tuple[str, str]


def link_paragraphs(
    old: Side, new: Side, sections: tuple[SectionLink, ...], mode: Mode = Mode.REPORTS
) -> tuple[ParagraphLink, ...]:
    """Return links in which every paragraph of both sides stands, in the order of the new side, removed ones behind."""
    houses = _Houses(old, new, sections, mode)
    couples = _identical(old, new, houses)
    taken_old, taken_new = {a for a, _ in couples}, {b for _, b in couples}
    left_old = [p for p in old.paragraphs if p.id not in taken_old]
    left_new = [p for p in new.paragraphs if p.id not in taken_new]
    found = [
        (score, i, j) for score, i, j in _candidates(left_old, left_new) if houses.meet(left_old[i], left_new[j], score)
    ]
    base = {(i, j): score for score, i, j in found}
    scored = [
        (score + houses.bonus(left_old[i], left_new[j]), i, j)
        for (i, j), score in smoothed(base).items()
        if base[i, j] >= houses.floor(left_old[i], left_new[j])
    ]
    for _, i, j in one_to_one(sorted(scored, key=lambda item: item[1] + item[2])):
        couples[left_old[i].id, left_new[j].id] = base[i, j]
    further = ((left_old[i].id, left_new[j].id) for _, i, j in found)
    parts = _parts(old.paragraphs, new.paragraphs, further, couples)
    return tuple(_links(_Picture(old, new, houses), couples, parts))


class _Houses:
    """Which paragraphs live in sections that are linked."""

    def __init__(self, old: Side, new: Side, sections: tuple[SectionLink, ...], mode: Mode) -> None:
        self.old, self.new, self.mode = old, new, mode
        self.linked = {(link.old, link.new) for link in sections if link.old and link.new}
        self.partnered = ({a for a, _ in self.linked}, {b for _, b in self.linked})
        self._near: dict[tuple[str | None, str | None], tuple[bool, bool]] = {}

    def near(self, a: Paragraph, b: Paragraph) -> tuple[bool, bool]:
        """Return whether their sections are linked, and whether sections above them are."""
        key = (self.old.homes.get(a.id, a.section), self.new.homes.get(b.id, b.section))
        if key not in self._near:
            home = key in self.linked or key == (None, None)
            above = any((one, two) in self.linked for one in self.old.trail(key[0]) for two in self.new.trail(key[1]))
            self._near[key] = (home, above)
        return self._near[key]

    def meet(self, a: Paragraph, b: Paragraph, score: float) -> bool:
        """Return whether the two may be linked at all: review with review, plan with plan."""
        if self.mode is not Mode.REPORTS:
            return score >= INSIDE
        half, other = self.old.halves.get(a.section or ""), self.new.halves.get(b.section or "")
        return not (half and other and half is not other)

    def floor(self, a: Paragraph, b: Paragraph) -> float:
        """Return how alike the two must be."""
        home, above = self.near(a, b)
        return INSIDE if home else HOUSE if above else ACROSS

    def bonus(self, a: Paragraph, b: Paragraph) -> float:
        """Return what their places add to their likeness."""
        home, above = self.near(a, b)
        return _HOME_BONUS if home else _HOUSE_BONUS if above else 0.0

    def stay(self, a: Paragraph, b: Paragraph) -> bool:
        """Return whether a couple stayed where it was; a section without a partner is no other place."""
        home, above = self.near(a, b)
        one, two = self.old.homes.get(a.id, a.section), self.new.homes.get(b.id, b.section)
        return home or (above and (one not in self.partnered[0] or two not in self.partnered[1]))


def _identical(old: Side, new: Side, houses: _Houses) -> dict[Key, float]:
    """Return couples of the same words; of several the one that stayed in its section goes first."""
    waiting: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in old.paragraphs:
        waiting[paragraph.passage.text].append(paragraph)
    couples: dict[Key, float] = {}
    late: list[Paragraph] = []
    for b in new.paragraphs:
        same = waiting.get(b.passage.text)
        if not same:
            continue
        at_home = next((index for index, a in enumerate(same[:_TWINS]) if houses.stay(a, b)), None)
        if at_home is None:
            late.append(b)
        else:
            couples[same.pop(at_home).id, b.id] = 1.0
    for b in late:
        if waiting[b.passage.text]:
            couples[waiting[b.passage.text].pop(0).id, b.id] = 1.0
    return couples


def _candidates(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> list[tuple[float, int, int]]:
    texts = [p.passage.text for p in (*old, *new)]
    counts = [pairs(text) or Counter(zip_pairs(text)) for text in texts]
    rare = rarity(counts, floor=0.01)
    weighed: list[Vector] = [weigh(count, rare) for count in counts]
    crowd = _CROWD if len(texts) > _MANY else None
    return candidates(weighed[: len(old)], weighed[len(old) :], INSIDE, crowd)


def zip_pairs(text: str) -> Iterator[str]:
    """Yield the character pairs of a text as they are, for texts of numbers alone."""
    return map(str.__add__, text, text[1:])


def _parts(
    old: Sequence[Paragraph], new: Sequence[Paragraph], found: Iterable[Key], couples: Mapping[Key, float]
) -> dict[Key, Relation]:
    """Return further couples: what stands alone and is held by a paragraph that already has a partner.

    Args:
        old: paragraphs of the old side, in order.
        new: paragraphs of the new side, in order.
        found: candidates, best first; tried after the partners of the neighbours.
        couples: paragraphs already linked.
    """
    one, two = {p.id: p for p in old}, {p.id: p for p in new}
    taken_old, taken_new = {a for a, _ in couples}, {b for _, b in couples}
    beside = [
        *((a, b) for b, a in _beside([p.id for p in new], {b: a for a, b in couples})),
        *_beside([p.id for p in old], dict(list(couples))),
    ]
    parts: dict[Key, Relation] = {}
    for a, b in [*beside, *found]:
        if b not in taken_new and a in taken_old and _holds(one[a], two[b]):
            parts[a, b] = Relation.SPLIT
            taken_new.add(b)
        elif a not in taken_old and b in taken_new and _holds(two[b], one[a]):
            parts[a, b] = Relation.MERGED
            taken_old.add(a)
    return parts


def _beside(order: Sequence[str], partner: Mapping[str, str]) -> Iterator[Key]:
    """Yield each paragraph that stands alone with the partners of its nearest linked neighbours."""
    for step in (1, -1):
        last: str | None = None
        for name in order[::step]:
            if name in partner:
                last = partner[name]
            elif last is not None:
                yield name, last


def _holds(whole: Paragraph, part: Paragraph) -> bool:
    """Return whether most of `part` stands in `whole`."""
    if not _SHORTEST_PART <= len(part.passage.text) < len(whole.passage.text):
        return False
    held, wanted = pairs(whole.passage.text), pairs(part.passage.text)
    return sum((held & wanted).values()) >= _HELD * max(sum(wanted.values()), 1)


class _Picture:
    """Both sides with what is needed to name a relation."""

    def __init__(self, old: Side, new: Side, houses: _Houses) -> None:
        self.old = {p.id: p for p in old.paragraphs}
        self.new = {p.id: p for p in new.paragraphs}
        self.place = {p.id: index for index, p in enumerate(old.paragraphs)}
        self.houses = houses

    def relation(self, a: str, b: str) -> Relation:
        """Return what a couple of paragraphs is, order left aside."""
        one, two = self.old[a], self.new[b]
        if self.houses.mode is not Mode.DRAFTS and not self.houses.stay(one, two):
            return Relation.MOVED
        return Relation.SAME if one.passage.text == two.passage.text else Relation.CHANGED

    def share(self, a: str, b: str) -> float:
        """Return how much of the longer of two paragraphs the shorter one makes up."""
        lengths = len(self.old[a].passage.text), len(self.new[b].passage.text)
        return min(lengths) / max(*lengths, 1)


def _links(picture: _Picture, couples: Mapping[Key, float], parts: Mapping[Key, Relation]) -> Iterator[ParagraphLink]:
    split = {a: relation for (a, _), relation in parts.items() if relation is Relation.SPLIT}
    merged = {b: relation for (_, b), relation in parts.items() if relation is Relation.MERGED}
    strayed = _strayed(picture, couples) if picture.houses.mode is Mode.DRAFTS else set()
    partners: dict[str, list[tuple[str, Relation, float]]] = defaultdict(list)
    for (a, b), score in couples.items():
        plain = Relation.MOVED if b in strayed else picture.relation(a, b)
        partners[b].append((a, split.get(a) or merged.get(b) or plain, score))
    for (a, b), relation in parts.items():
        partners[b].append((a, relation, picture.share(a, b)))
    for b in picture.new:
        if b not in partners:
            yield ParagraphLink(old=None, new=b, relation=Relation.ADDED, score=0.0)
        for a, relation, score in sorted(partners[b], key=lambda item: picture.place[item[0]]):
            yield ParagraphLink(old=a, new=b, relation=relation, score=round(min(score, 1.0), 4))
    linked = {a for found in partners.values() for a, _, _ in found}
    for a in picture.old:
        if a not in linked:
            yield ParagraphLink(old=a, new=None, relation=Relation.REMOVED, score=0.0)


def _strayed(picture: _Picture, couples: Mapping[Key, float]) -> set[str]:
    """Return the new paragraphs that left the order of the others."""
    partner = {b: a for a, b in couples}
    order = [b for b in picture.new if b in partner]
    return {order[index] for index in out_of_order([picture.place[partner[b]] for b in order])}
