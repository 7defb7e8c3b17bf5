"""Read who leads: names without their titles, and how they lead.

Sentences of duty come in three forms: `第1项由甲副区长、乙副区长按分工牵头实施` after a chapter, a bracket at an item's
end, a column of a table. Which item they belong to is the business of `work`.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reportkit.model import LeadMode
from reportkit.text.folding import Folded, fold
from reportkit.text.numerals import number

NUMERAL = r"[\d一二三四五六七八九十百]+"
ONE_ITEM = rf"第?[（]?{NUMERAL}[）]?项?"
RANGE = r"(?:-|~|至|到)"
ITEMS = rf"第[（]?{NUMERAL}[）]?项?(?:(?:、|，|和|及|与|以及|{RANGE}){ONE_ITEM})*"
DIVISION = r"(?:按照?(?:各自|职责|工作|职能)*分工|分别)"
ASSIGNMENT = re.compile(
    rf"(?P<items>{ITEMS})(?:重点)?(?:工作|任务|事项|项目)?(?:均|分别|统一)?由(?P<who>[^，。；：]{{1,160}}?)"
    rf"(?P<division>{DIVISION})?(?:共同|联合|负责)*牵头"
)
IN_ITEMS = re.compile(rf"(?P<low>{NUMERAL})[）]?项?(?:{RANGE}第?[（]?(?P<high>{NUMERAL}))?")
BRACKET = re.compile(r"[（【\[]([^（）【】\[\]]{2,200})[）】\]][。；]?$")
PARTED = re.compile(r"[、，,；;和及与]|以及")
PERSON_OR_BODY = re.compile(r"^[^，。；：（）]{2,30}$")
LARGEST_RANGE = 500


class Assignment(NamedTuple):
    """Who leads some items."""

    numbers: tuple[int, ...]
    leads: tuple[str, ...]
    mode: LeadMode
    at: int
    """Offset in the text given at which the words start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyWords:
    """The words of `duties.toml`, compiled."""

    title_before: re.Pattern[str]
    title_after: re.Pattern[str]
    collective: re.Pattern[str]
    labels: tuple[re.Pattern[str], ...]
    task_header: re.Pattern[str]
    lead_header: re.Pattern[str]


@cache
def duty_words() -> DutyWords:
    """Return the words of `duties.toml`."""
    table = tomllib.loads((Path(__file__).parent / "duties.toml").read_text(encoding="utf-8"))
    titles = "|".join(f"(?:{title})" for title in table["titles"])
    return DutyWords(
        title_before=re.compile(f"^(?:{titles})+"),
        title_after=re.compile(f"(?:{titles})+$"),
        collective=re.compile(table["collective"]),
        labels=tuple(re.compile(rf"{label}[:：]?(?P<who>[^；：。（）]+)") for label in table["labels"]),
        task_header=re.compile(table["table"]["task"]),
        lead_header=re.compile(table["table"]["lead"]),
    )


def assignments(text: str) -> Iterator[Assignment]:
    """Yield what `text` says of who leads which numbered items."""
    if "牵头" not in text:
        return
    folded = fold(text)
    for found in ASSIGNMENT.finditer(folded.text):
        yield Assignment(
            numbers=tuple(_numbers(found["items"])),
            leads=names(found["who"]),
            mode=LeadMode.BY_DIVISION if found["division"] else LeadMode.LEAD,
            at=folded.offsets[found.start()],
        )


def _numbers(items: str) -> Iterator[int]:
    for part in IN_ITEMS.finditer(items):
        low, high = number(part["low"]), number(part["high"] or part["low"])
        if low is not None and high is not None and low <= high < low + LARGEST_RANGE:
            yield from range(int(low), int(high) + 1)


def names(who: str) -> tuple[str, ...]:
    """Return the names in a list of leads, titles of office gone; collectives stay as written."""
    parts = [part for part in PARTED.split(fold(who).text) if part]
    bare = [_without_title(part) for part in parts]
    return tuple(name for name in bare if name) or tuple(parts)


def _without_title(name: str) -> str:
    words = duty_words()
    if words.collective.match(name):
        return name
    return words.title_after.sub("", words.title_before.sub("", name))


def bracketed(text: str) -> tuple[tuple[str, ...], LeadMode | None] | None:
    """Return the leads that the bracket at the end of an item names, `None` where there is none."""
    folded: Folded = fold(text)
    bracket = BRACKET.search(folded.text)
    return labelled(bracket[1]) if bracket else None


def labelled(text: str) -> tuple[tuple[str, ...], LeadMode | None] | None:
    """Return the leads named as 牵头单位：…, 责任领导：… or as …牵头; `None` where no lead is named."""
    for label in duty_words().labels:
        found = label.search(text)
        if found:
            return names(_first_names(found["who"])), LeadMode.LEAD if "牵头" in found[0][:4] else None
    found = re.match(rf"由?(?P<who>[^；：。]+?)(?P<division>{DIVISION})?(?:共同|负责)*牵头", text)
    if found:
        return names(found["who"]), LeadMode.BY_DIVISION if found["division"] else LeadMode.LEAD
    return None


def _first_names(who: str) -> str:
    """Return the list up to a word that begins another duty (配合单位 …)."""
    return re.split(r"[，,](?=配合|协办|协助|参与|排)|配合|协办", who)[0]
