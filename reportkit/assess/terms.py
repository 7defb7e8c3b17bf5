"""The words by which demands and results are judged, kept as data; no rule stands here."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Word lists of `terms.toml`, whose comments say what each is for."""

    synonyms: tuple[tuple[str, str], ...]
    empty: tuple[str, ...]
    counters: frozenset[str]
    areas: tuple[str, ...]
    kinds: tuple[str, ...]
    populations: tuple[str, ...]
    every_year: tuple[str, ...]
    many_years: tuple[str, ...]
    adding: tuple[str, ...]
    reached: tuple[str, ...]
    rising: tuple[str, ...]
    falling: tuple[str, ...]
    leads: tuple[str, ...]
    tails: tuple[str, ...]
    states: tuple[str, ...]
    missed: tuple[str, ...]
    done: tuple[str, ...]
    rose: tuple[str, ...]
    fell: tuple[str, ...]
    own_growth: tuple[str, ...]
    growth_indicator: str


@cache
def terms() -> Terms:
    """Return the word lists, read once."""
    data = tomllib.loads((files("reportkit.assess") / "terms.toml").read_text(encoding="utf-8"))
    synonyms = tuple((written, meant) for written, meant in data.pop("synonyms"))
    indicator = data.pop("growth_indicator")
    counters = frozenset(data.pop("counters"))
    lists = {name: tuple(words) for name, words in data.items()}
    return Terms(synonyms=synonyms, growth_indicator=indicator, counters=counters, **lists)


def said(words: Iterable[str], text: str) -> frozenset[str]:
    """Return which of the words the text holds."""
    return frozenset(word for word in words if word in text)
