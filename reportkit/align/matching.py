"""Choosing couples from scored candidates."""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)

NEIGHBOURS = 0.12
"""What a neighbouring couple's likeness adds to a couple's own."""


def one_to_one(candidates: Iterable[tuple[float, Key, Key]]) -> list[tuple[float, Key, Key]]:
    """Return couples in which each side stands once, best score first; ties keep the given order."""
    used_old: set[Key] = set()
    used_new: set[Key] = set()
    chosen = []
    for score, old, new in sorted(candidates, key=lambda item: -item[0]):
        if old not in used_old and new not in used_new:
            used_old.add(old)
            used_new.add(new)
            chosen.append((score, old, new))
    return chosen


def smoothed(scores: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Return scores raised by those of the couples right before and after, so that runs stay together.

    Blocks that moved keep their neighbours, so this helps in order and out of order alike.
    """
    return {
        (i, j): score + NEIGHBOURS * (scores.get((i - 1, j - 1), 0.0) + scores.get((i + 1, j + 1), 0.0))
        for (i, j), score in scores.items()
    }


def out_of_order(places: Sequence[int]) -> set[int]:
    """Return the indexes that must leave for the rest of `places` to rise, as few as possible."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, place in enumerate(places):
        at = bisect_left(tails, place)
        if at == len(tails):
            tails.append(place)
            ends.append(index)
        else:
            tails[at] = place
            ends[at] = index
        before.append(ends[at - 1] if at else -1)
    kept: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return set(range(len(places))) - kept
