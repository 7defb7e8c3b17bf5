"""Read the lexicon's entries from TOML.

Here is what an entry is and what makes one wrong; how names are made comparable is in `names`.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from reportkit.errors import UsageError

Direction = Literal["higher", "lower"]

KINDS = frozenset({"rate", "amount", "count", "index"})
SOURCES = frozenset({"statistics", "finance", "department", "monitoring", "survey", "plan", "registry"})
DIRECTIONS = frozenset({"higher", "lower"})
SHIPPED = Path(__file__).parent / "indicators"


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator of the lexicon."""

    name: str
    """Canonical name."""
    aliases: tuple[str, ...]
    """Other names it goes by."""
    stricter: Direction | None
    """Which way a demand grows stricter; `None` where that is no matter of more or less."""
    kind: str
    """One of `KINDS`: a share, an amount of money or matter, a number of things, an index."""
    units: tuple[str, ...]
    """Usual units, the commonest first."""
    source: str
    """One of `SOURCES`: who gives the figure."""


def indicator_files(folder: Path) -> list[Path]:
    """Return the TOML files of `folder` in a fixed order; none where it does not exist."""
    return sorted(folder.glob("*.toml"))


def read_indicators(path: Path) -> tuple[Indicator, ...]:
    """Return the entries of one TOML file.

    Raises:
        UsageError: (RK721) if the file is not TOML or an entry lacks its name or holds an unknown word.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(_indicator(entry) for entry in table.get("indicator", ()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError("RK721", file=path.name, reason=str(error)) from error


def _indicator(entry: Mapping[str, object]) -> Indicator:
    return Indicator(
        name=str(entry["name"]),
        aliases=_words(entry.get("aliases", ())),
        stricter=cast("Direction | None", _known(entry.get("stricter"), DIRECTIONS)),
        kind=_known(entry.get("kind"), KINDS) or "amount",
        units=_words(entry.get("units", ())),
        source=_known(entry.get("source"), SOURCES) or "department",
    )


def _words(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(word, str) for word in value):
        raise ValueError(value)
    return tuple(value)


def _known(value: object, words: frozenset[str]) -> str | None:
    if value is None:
        return None
    if value not in words:
        raise ValueError(value)
    return str(value)


def names_of(indicators: Sequence[Indicator]) -> Iterator[tuple[str, Indicator]]:
    """Yield every name with its indicator, canonical names of all first."""
    for indicator in indicators:
        yield indicator.name, indicator
    for indicator in indicators:
        for alias in indicator.aliases:
            yield alias, indicator
