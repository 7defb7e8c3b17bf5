"""What speaks for a link between two sections; the verdict is the business of `sections`."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from reportkit.align.sides import ORDINAL, Side
from reportkit.align.similarity import Vector, cosine, pairs, products, rarity, weigh
from reportkit.model import Mode, Section

_SENTENCE = re.compile(r"[^。；！？]+[。；！？]?")
_SHORTEST_SENTENCE = 8
_STRANGE = 0.08
"""Sentences less alike than this say nothing of each other."""
_PADDING = 40
"""Characters a section must have before what flows to it counts in full."""
_OPENING = 60
"""A heading with fewer characters right under it is measured by all that stands under it."""
_FAINT, _FAINT_TITLE = 0.03, 0.3
"""Couples whose texts and titles both lie below these are not looked at."""
_CROWD, _LARGEST_CROWD = 0.03, 120
"""Sentences are not compared by pairs that a larger share of them, or more of them, hold."""
_MANY_SECTIONS, _SECTION_CROWD = 400, 200
"""From so many sections on, they are not compared by pairs that more than so many hold."""
_CAPTION = re.compile(r"(?:表|专栏|附表|附件|图)\s*[\d一二三四五六七八九十]")

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What speaks for one couple of sections, each from 0 to 1."""

    near: float
    """Likeness of what stands right under the two headings, leads included."""
    title: float
    """Likeness of the titles."""
    outflow: float
    """Share of the old section whose sentences find their nearest in the new one."""
    inflow: float
    """Share of the new section whose sentences find their nearest in the old one."""
    best_old: float
    """`near` measured by the old section's best."""
    best_new: float
    """`near` measured by the new section's best."""
    alike_kind: bool
    """Both are headings, or both are leads."""
    caption: bool
    """Both are captions of boxes or tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One section made ready for measuring."""

    section: Section
    near: Vector
    title: Vector
    size: int
    """Characters under it, all told."""
    caption: bool
    lead: bool
    trail: tuple[str, ...]
    """Its id and those of the sections above it."""


def signals(old: Side, new: Side, mode: Mode) -> dict[Key, Signals]:
    """Return the signals of the couples of sections that share words and may be linked, by their ids."""
    rare = rarity(pairs(text) for side in (old, new) for texts in side.texts.values() for text in texts)
    titles = rarity((pairs(s.title.text) for side in (old, new) for s in side.sections), floor=0.3)
    one, two = contents(old, rare, titles), contents(new, rare, titles)
    close = _close(one, two)
    allowed = {key: near for key, near in close.items() if _comparable(one[key[0]], two[key[1]], old, new, mode)}
    best_old, best_new = _best(allowed, 0), _best(allowed, 1)
    out, into = _flows(_Flowing(old, rare, one), _Flowing(new, rare, two), mode)
    return {
        (a, b): Signals(
            near=near,
            title=cosine(one[a].title, two[b].title),
            outflow=out.get((a, b), 0.0) / (one[a].size + _PADDING),
            inflow=into.get((a, b), 0.0) / (two[b].size + _PADDING),
            best_old=near / (best_old[a] or 1.0),
            best_new=near / (best_new[b] or 1.0),
            alike_kind=one[a].lead == two[b].lead,
            caption=one[a].caption,
        )
        for (a, b), near in allowed.items()
    }


def _close(one: Mapping[str, Content], two: Mapping[str, Content]) -> dict[Key, float]:
    """Return the likeness of all couples whose texts or titles share something."""
    before, after = list(one), list(two)
    crowd = _SECTION_CROWD if len(one) + len(two) > _MANY_SECTIONS else None
    texts = products([c.near for c in one.values()], [c.near for c in two.values()], crowd)
    titles = products([c.title for c in one.values()], [c.title for c in two.values()])
    found: dict[Key, float] = {}
    for i, (by_text, by_title) in enumerate(zip(texts, titles, strict=True)):
        named = {j for j, score in by_title.items() if score >= _FAINT_TITLE}
        for j in sorted(named | {j for j, score in by_text.items() if score >= _FAINT}):
            found[before[i], after[j]] = by_text.get(j, 0.0)
    return found


def _comparable(a: Content, b: Content, old: Side, new: Side, mode: Mode) -> bool:
    half, other = old.halves[a.section.id], new.halves[b.section.id]
    if mode is Mode.REVIEW_PLAN and (half is None or other is None):
        return False
    if mode is Mode.REPORTS and half and other and half is not other:
        return False
    return a.caption == b.caption


def _best(scores: Mapping[Key, float], side: int) -> dict[str, float]:
    best: dict[str, float] = defaultdict(float)
    for key, score in scores.items():
        best[key[side]] = max(best[key[side]], score)
    return best


def contents(side: Side, rare: Mapping[str, float], titles: Mapping[str, float]) -> dict[str, Content]:
    """Return each section of a side with what stands right under it and all that stands under it."""
    children = side.children()
    near: dict[str, tuple[str, ...]] = {}
    whole: dict[str, tuple[str, ...]] = {}
    found: dict[str, Content] = {}
    for section in reversed(_top_down(children)):
        name, under = section.id, children.get(section.id, ())
        own = side.texts.get(name, ())
        near[name] = sum((near[child.id] for child in under if _is_lead(child)), own)
        whole[name] = sum((whole[child.id] for child in under), own)
        opening = "\n".join(near[name])
        found[name] = Content(
            section=section,
            near=weigh(pairs(opening if len(opening) >= _OPENING else "\n".join(whole[name])), rare),
            title=weigh(pairs(section.title.text), titles),
            size=sum(map(len, whole[name])),
            caption=is_caption(section),
            lead=_is_lead(section),
            trail=tuple(side.trail(name)),
        )
    return {section.id: found[section.id] for section in side.sections}


def is_caption(section: Section) -> bool:
    """Return whether a section is the caption of a box, a table or an annex."""
    return _CAPTION.match(section.title.text) is not None


def _top_down(children: Mapping[str | None, tuple[Section, ...]]) -> list[Section]:
    found = list(children.get(None, ()))
    for section in found:
        found += children.get(section.id, ())
    return found


def _is_lead(section: Section) -> bool:
    return section.run_in and section.number is None and not ORDINAL.match(section.title.text)


class _Flowing:
    """The sentences of a side, each with its section, its length and its vector."""

    def __init__(self, side: Side, rare: Mapping[str, float], known: Mapping[str, Content]) -> None:
        self.side, self.known = side, known
        self.homes: list[str] = []
        self.lengths: list[int] = []
        self.vectors: list[Vector] = []
        for home, texts in side.texts.items():
            if home not in known:
                continue
            for sentence in (s for text in texts for s in _SENTENCE.findall(text)):
                if len(sentence) >= _SHORTEST_SENTENCE:
                    self.homes.append(home)
                    self.lengths.append(len(sentence))
                    self.vectors.append(weigh(pairs(sentence), rare))


def _flows(old: _Flowing, new: _Flowing, mode: Mode) -> tuple[dict[Key, float], dict[Key, float]]:
    """Return, by couple, how many characters of the old side find their nearest sentence there, and of the new side."""
    crowd = min(max(int(_CROWD * (len(old.vectors) + len(new.vectors))), 40), _LARGEST_CROWD)
    there: dict[int, tuple[float, int]] = {}
    back: dict[int, tuple[float, int]] = {}
    for index, scores in enumerate(products(old.vectors, new.vectors, crowd)):
        half = old.side.halves[old.homes[index]]
        for other, score in scores.items():
            if score <= _STRANGE or (mode is Mode.REPORTS and _parted(half, new.side.halves[new.homes[other]])):
                continue
            if score > there.get(index, (_STRANGE, 0))[0]:
                there[index] = (score, other)
            if score > back.get(other, (_STRANGE, 0))[0]:
                back[other] = (score, index)
    out: dict[Key, float] = defaultdict(float)
    into: dict[Key, float] = defaultdict(float)
    for index, (score, other) in there.items():
        _pour(out, old.known[old.homes[index]], new.known[new.homes[other]], old.lengths[index] * min(2 * score, 1.0))
    for other, (score, index) in back.items():
        _pour(into, old.known[old.homes[index]], new.known[new.homes[other]], new.lengths[other] * min(2 * score, 1.0))
    return out, into


def _parted(half: str | None, other: str | None) -> bool:
    return bool(half and other and half != other)


def _pour(flow: dict[Key, float], old: Content, new: Content, amount: float) -> None:
    for a in old.trail:
        for b in new.trail:
            flow[a, b] += amount
