"""The word tables of the grammar, read once; no rule lives here and no word lives anywhere else."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class WordTable:
    """Words with what each stands for, ready to be matched at the end or the start of a stretch."""

    meaning: Mapping[str, str]
    """Word to the key of the table it stands in."""
    longest: int
    """Length of the longest word."""

    def last_of(self, text: str) -> str | None:
        """Return the longest word with which `text` ends, `None` where it ends with none."""
        for length in range(min(self.longest, len(text)), 0, -1):
            if text[-length:] in self.meaning:
                return text[-length:]
        return None

    def first_of(self, text: str) -> str | None:
        """Return the longest word with which `text` starts, `None` where it starts with none."""
        for length in range(min(self.longest, len(text)), 0, -1):
            if text[:length] in self.meaning:
                return text[:length]
        return None

    def __contains__(self, word: str) -> bool:
        return word in self.meaning


def table(groups: Mapping[str, Iterable[str]]) -> WordTable:
    """Return one table of all `groups`; a word in two groups keeps the first."""
    meaning: dict[str, str] = {}
    for key, words in groups.items():
        for word in words:
            meaning.setdefault(word, key)
    return WordTable(meaning=MappingProxyType(meaning), longest=max(map(len, meaning), default=0))


@cache
def _groups() -> Mapping[str, Mapping[str, object]]:
    return MappingProxyType(tomllib.loads((Path(__file__).with_suffix(".toml")).read_text(encoding="utf-8")))


@cache
def words(path: str) -> WordTable:
    """Return the table at `path` of words.toml: `verbs.rise`, or all of `verbs`; a group's key is the meaning.

    Raises:
        KeyError: if there is no such table.
    """
    node: object = _groups()
    for part in path.split("."):
        if not isinstance(node, Mapping):
            raise KeyError(path)
        node = node[part]
    if isinstance(node, Mapping):
        return table({key: value for key, value in node.items() if isinstance(value, list)})
    return table({path.rpartition(".")[2]: node if isinstance(node, list) else ()})


@cache
def pairs(path: str) -> Mapping[str, str]:
    """Return the words of table `path` with the text each stands for."""
    node = _groups()[path]
    return MappingProxyType({key: value for key, value in node.items() if isinstance(value, str)})


@cache
def _anywhere(path: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words(path).meaning, key=len, reverse=True))))


def holds(path: str, text: str) -> bool:
    """Return whether any word of table `path` stands anywhere in `text`."""
    return _anywhere(path).search(text) is not None
