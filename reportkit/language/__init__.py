"""Words for people, in Chinese and English: TOML catalogues keyed by code, one loader.

A catalogue entry has `zh` and `en`, each a format string whose fields are filled with plain values. Values are data:
they are put in as they are and never formatted again.
"""

import os
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Language(StrEnum):
    """The languages of the interface."""

    ZH = "zh"
    EN = "en"


@cache
def catalogue(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return the entries of `language/<name>.toml` by key."""
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


def say(name: str, key: str, language: Language, values: Mapping[str, object] | None = None) -> str:
    """Return the words of `key` in catalogue `name`, filled with `values`.

    Raises:
        KeyError: if the catalogue has no such key or the words need a value that is not given.
    """
    return catalogue(name)[key][language].format_map(values or {})


def preferred_language(environment: Mapping[str, str] | None = None) -> Language:
    """Return the language of the locale: English where the locale says English, else Chinese."""
    environment = os.environ if environment is None else environment
    for variable in ("REPORTKIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(variable, "")
        if value:
            return Language.EN if value.lower().startswith("en") else Language.ZH
    return Language.ZH
