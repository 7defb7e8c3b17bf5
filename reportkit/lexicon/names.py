"""Make names of indicators comparable: fold what never matters, peel what only qualifies.

The patterns are data (`names.toml`). Nothing here is shown to anybody: folded names are keys for looking up.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Scope(StrEnum):
    """Whose figure an indicator is."""

    COUNTRY = "country"
    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    TOWN = "town"


class Patterns(NamedTuple):
    """The patterns of `names.toml`, compiled."""

    fold: tuple[tuple[re.Pattern[str], str], ...]
    front: re.Pattern[str]
    back: re.Pattern[str]
    weak_ending: re.Pattern[str]
    award: re.Pattern[str]
    no_place: re.Pattern[str]
    scope: tuple[tuple[re.Pattern[str], Scope], ...]


DROPPED = re.compile(r"[\s\u200b-\u200d\ufeff“”‘’\"'《》「」*]+")
PLACE = re.compile(r"(?P<name>[一-龥]{2,4}?)(?P<kind>自治区|新区|街道|[省市区县镇乡])(?P<rest>.{2,})")
BRACKET = re.compile(r"\(([^()]*)\)")
FORMER_NAME = re.compile(r"^原(?:称呼?|名)?(?:为|是)?[::]?(.+)$")
PLACE_SCOPES = {
    "省": Scope.PROVINCE,
    "自治区": Scope.PROVINCE,
    "市": Scope.CITY,
    "区": Scope.DISTRICT,
    "新区": Scope.DISTRICT,
    "县": Scope.DISTRICT,
    "镇": Scope.TOWN,
    "乡": Scope.TOWN,
    "街道": Scope.TOWN,
}
DEPTH = 4
"""How many qualifiers are peeled from a name at most."""


@cache
def patterns() -> Patterns:
    """Return the patterns of `names.toml`."""
    table = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
    return Patterns(
        fold=tuple((re.compile(pattern), to) for pattern, to in table["fold"]),
        front=re.compile("|".join(f"(?:{pattern})" for pattern in table["front"])),
        back=re.compile("(?:" + "|".join(table["back"]) + ")$"),
        weak_ending=re.compile(f"(?:{table['weak_ending']})$"),
        award=re.compile(table["award"]),
        no_place=re.compile(table["no_place"]),
        scope=tuple((re.compile(words), Scope(scope)) for scope, words in table["scope"].items()),
    )


def narrow(name: str) -> str:
    """Return `name` with widths folded, in capitals, without spaces and quotation marks."""
    return DROPPED.sub("", unicodedata.normalize("NFKC", name)).upper()


def fold(name: str) -> str:
    """Return the key of `name`: spelling variants, scopes and particles that never tell indicators apart are gone."""
    key = narrow(name)
    for pattern, replacement in patterns().fold:
        key = pattern.sub(replacement, key)
    return key


def weak_key(key: str) -> str | None:
    """Return a folded name without 总额, 数 …, `None` where that leaves too little or nothing is dropped."""
    shorter = patterns().weak_ending.sub("", key)
    return shorter if shorter != key and len(shorter) >= 4 else None


def peeled(key: str) -> Iterator[str]:
    """Yield `key` and what is left of it when qualifiers are taken off, least first."""
    layer, seen = [key], {key}
    for _ in range(DEPTH):
        yield from layer
        layer = [shorter for longer in layer for shorter in _once_peeled(longer) if len(shorter) >= 2]
        layer = [shorter for shorter in dict.fromkeys(layer) if shorter not in seen]
        seen.update(layer)


def _once_peeled(key: str) -> Iterator[str]:
    front = patterns().front.match(key)
    if front:
        yield key[front.end() :]
    back = patterns().back.search(key)
    if back:
        yield key[: back.start()]
    for bracket in BRACKET.finditer(key):
        yield key[: bracket.start()] + key[bracket.end() :]
        former = FORMER_NAME.match(bracket.group(1))
        if former:
            yield former.group(1)


def awarded(key: str) -> str | None:
    """Return a folded name without 市级, 国家级 … in front, `None` where it has none."""
    award = patterns().award.match(key)
    return key[award.end() :] if award and award.end() < len(key) else None


def placed(key: str) -> tuple[str, Scope] | None:
    """Return a folded name without the name of a place in front, and the place's rank."""
    place = PLACE.match(key)
    if not place or patterns().no_place.search(place["name"]):
        return None
    return place["rest"], PLACE_SCOPES[place["kind"]]


def said_scope(name: str) -> Scope | None:
    """Return whose figure the first words of `name` say it is: 区级…, 全市…; `None` where they do not say."""
    key = narrow(name)
    return next((scope for pattern, scope in patterns().scope if pattern.match(key)), None)
