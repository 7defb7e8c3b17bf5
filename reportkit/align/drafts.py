"""Sections of two drafts of one document: by the words they share unchanged, at no cost where nothing changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from reportkit.align.matching import one_to_one
from reportkit.align.sides import Side

_TITLE, _PATH, _TEXT = 0.35, 0.15, 0.5
_FLOOR = 0.3

Key = tuple[str, str]


def link_draft_sections(old: Side, new: Side, taken: set[Key]) -> dict[Key, tuple[float, str]]:
    """Return couples of sections with score and reason, one to one: same title, same place, same paragraphs.

    Args:
        old: the earlier draft.
        new: the later draft.
        taken: couples already made; their sections are left out.
    """
    before, after = _paths(old), _paths(new)
    scores: dict[Key, float] = defaultdict(float)
    for weight, one, two in (
        (_TITLE, _by_title(old), _by_title(new)),
        (_PATH, before, after),
    ):
        for key, olds in one.items():
            for a, b in _couples(olds, two.get(key, [])):
                scores[a, b] += weight
    for key, share in _shared(old, new).items():
        scores[key] += _TEXT * share
    used_old, used_new = {a for a, _ in taken}, {b for _, b in taken}
    chosen = one_to_one(
        (score, a, b) for (a, b), score in scores.items() if score >= _FLOOR and a not in used_old and b not in used_new
    )
    return {(a, b): (min(score, 1.0), "文字相同" if score >= 0.99 else "同稿章节") for score, a, b in chosen}


def unchanged_sections(old: Side, new: Side) -> dict[Key, tuple[float, str]]:
    """Return couples of sections whose path and whole content are the same word for word, in order."""
    waiting: dict[object, list[str]] = defaultdict(list)
    for name, print_ in reversed(_prints(old).items()):
        waiting[print_].append(name)
    return {
        (waiting[print_].pop(), name): (1.0, "文字相同") for name, print_ in _prints(new).items() if waiting.get(print_)
    }


def _prints(side: Side) -> dict[str, object]:
    """Return for each section what it is known by: its path, its number and all that stands under it."""
    children = side.children()
    prints: dict[str, object] = {}
    for section in reversed(side.sections):
        under = tuple(hash(prints.get(child.id)) for child in children.get(section.id, ()))
        prints[section.id] = (section.path, section.number, side.halves[section.id], side.texts.get(section.id), under)
    return {section.id: prints[section.id] for section in side.sections}


def _couples(olds: list[str], news: list[str]) -> Iterable[Key]:
    """Yield all couples of a few, and those in step of many."""
    if len(olds) * len(news) <= 16:
        return [(a, b) for a in olds for b in news]
    return list(zip(olds, news, strict=False))


def _by_title(side: Side) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    for section in side.sections:
        found[section.title.text].append(section.id)
    return found


def _paths(side: Side) -> dict[object, list[str]]:
    found: dict[object, list[str]] = defaultdict(list)
    for section in side.sections:
        found[section.path].append(section.id)
    return found


def _shared(old: Side, new: Side) -> dict[Key, float]:
    """Return the share of characters in paragraphs that two sections hold unchanged."""
    homes: dict[str, list[str]] = defaultdict(list)
    for section, texts in new.texts.items():
        for text in texts:
            homes[text].append(section)
    size_old = {section: sum(map(len, texts)) for section, texts in old.texts.items()}
    size_new = {section: sum(map(len, texts)) for section, texts in new.texts.items()}
    shared: Counter[Key] = Counter()
    known_old, known_new = {s.id for s in old.sections}, {s.id for s in new.sections}
    for section, texts in old.texts.items():
        for text in texts:
            for other in homes.get(text, ())[:3]:
                shared[section, other] += len(text)
    return {
        (a, b): length / max(size_old[a], size_new[b], 1)
        for (a, b), length in shared.items()
        if a in known_old and b in known_new
    }
