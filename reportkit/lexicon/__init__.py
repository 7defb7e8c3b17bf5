"""What every Chinese government report's words mean: indicators with their names and directions, kept as data.

Entries live in `indicators/*.toml`, rules for comparing names in `names.toml`. What a document says belongs to
`extract`; the grammar of numbers to `text`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from reportkit.lexicon.entries import SHIPPED, Direction, Indicator, indicator_files, names_of, read_indicators
from reportkit.lexicon.names import Scope, awarded, fold, peeled, placed, said_scope, weak_key

__all__ = [
    "SHIPPED",
    "WORKSPACE",
    "Direction",
    "Indicator",
    "Lexicon",
    "Scope",
    "lexicon",
    "own_files",
    "read_indicators",
    "repeated_names",
]

WORKSPACE = Path("lexicon")
"""Folder of a workspace's own entries, below the current folder."""
REMEMBERED = 20_000
"""How many looked-up names are kept, so that a long run does not grow without end."""


class Lexicon:
    """Looks up indicators by any of their names.

    Args:
        indicators: the entries; of two that claim one name the earlier has it.
    """

    __slots__ = ("_by_key", "_by_name", "_found", "indicators")

    def __init__(self, indicators: Sequence[Indicator]) -> None:
        self.indicators = tuple(indicators)
        self._by_name = {indicator.name: indicator for indicator in reversed(self.indicators)}
        self._by_key: dict[str, Indicator] = {}
        self._found: dict[str, Indicator | None] = {}
        keyed = [(key, indicator) for name, indicator in names_of(self.indicators) if (key := fold(name))]
        for key, indicator in keyed:
            self._by_key.setdefault(key, indicator)
        for key, indicator in keyed:
            shorter = weak_key(key)
            if shorter:
                self._by_key.setdefault(shorter, indicator)

    def canonical(self, name: str) -> str | None:
        """Return the canonical name of the indicator `name` speaks of, `None` rather than a guess."""
        indicator = self.indicator(name)
        return indicator.name if indicator else None

    def indicator(self, name: str) -> Indicator | None:
        """Return the entry `name` speaks of, `None` rather than a guess."""
        exact = self._by_name.get(name)
        if exact:
            return exact
        if name not in self._found:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[name] = self._look_up(fold(name))
        return self._found[name]

    def direction(self, canonical: str) -> Direction | None:
        """Return which way a demand on the indicator grows stricter, `None` where the lexicon does not say."""
        indicator = self._by_name.get(canonical)
        return indicator.stricter if indicator else None

    def scope(self, name: str) -> Scope | None:
        """Return whose figure `name` says it is: 区级…, 全市…, 云溪区…; `None` where it does not say."""
        said = said_scope(name)
        place = placed(fold(name)) if said is None else None
        return place[1] if place and self._peel(place[0]) else said

    def unknown(self, names: Iterable[str]) -> list[tuple[str, int]]:
        """Return the names the lexicon does not know with how often they occur, the commonest first."""
        counts = Counter(name for name in names if self.indicator(name) is None)
        return sorted(counts.items(), key=lambda item: (-item[1], item[0]))

    def _look_up(self, key: str) -> Indicator | None:
        found = self._peel(key)
        if found:
            return found
        rest = awarded(key)
        if rest:
            found = self._peel(rest)
            # Of things that are counted, 市级 says who awarded them: 市级 and 区级 are two indicators then.
            return found if found and found.kind != "count" else None
        place = placed(key)
        return self._peel(place[0]) if place else None

    def _peel(self, key: str) -> Indicator | None:
        return next((self._by_key[part] for part in peeled(key) if part in self._by_key), None)


@cache
def lexicon(own: Path = WORKSPACE) -> Lexicon:
    """Return the shipped lexicon with the entries of the folder or file `own` before it, where there is one.

    Raises:
        UsageError: (RK721) if a file of `own` cannot be read.
    """
    return Lexicon(
        [indicator for path in (*own_files(own), *indicator_files(SHIPPED)) for indicator in read_indicators(path)]
    )


def own_files(own: Path) -> list[Path]:
    """Return the lexicon files at `own`: itself, or those in the folder; none where there is neither."""
    if own.is_file():
        return [own]
    return indicator_files(own) if own.is_dir() else []


def repeated_names(indicators: Sequence[Indicator]) -> list[tuple[str, tuple[str, ...]]]:
    """Return names that more than one entry claims, after folding, each with the entries that claim it."""
    claims: dict[str, dict[str, None]] = {}
    spelt: dict[str, str] = {}
    for name, indicator in names_of(indicators):
        claims.setdefault(fold(name), {})[indicator.name] = None
        spelt.setdefault(fold(name), name)
    return [(spelt[key], tuple(names)) for key, names in claims.items() if len(names) > 1]
