"""Choosing couples from scored candidates."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


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
