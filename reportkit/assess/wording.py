"""Linked paragraphs with their edits, and what each edit touches."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportkit.model import Alignment, Edit, EditClass, EditKind, ParagraphChange, Relation, Report
from reportkit.text.diff import edits
from reportkit.text.folding import fold

_ORDER = (EditClass.DEADLINE, EditClass.TARGET, EditClass.DUTY, EditClass.SCOPE)
_LAYOUT = re.compile(r"[\W_]*")
_NUMBERING = re.compile(r"(?:[（(]?(?:第?[一二三四五六七八九十百]{1,4}|[0-9]{1,3})(?:[）)、.．章节条是]+(?![0-9])))?")
_CLAUSE = re.compile(r"[，。；！？\n]")
_BESIDE = 3
"""Kept characters on either side of an edit that may belong to one word with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hunk:
    """What one place of a text lost and won."""

    gone: str
    come: str
    before: str
    """The kept text right before it."""
    after: str
    """The kept text right after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What tells one class of edits."""

    words: re.Pattern[str]
    pattern: re.Pattern[str] | None
    clause: re.Pattern[str] | None


def paragraph_changes(old: Report, new: Report, alignment: Alignment) -> tuple[ParagraphChange, ...]:
    """Return every paragraph link with its edits; identical pairs cost nothing."""
    before = {p.id: p.passage.text for p in old.document.paragraphs}
    after = {p.id: p.passage.text for p in new.document.paragraphs}
    rows = []
    for link in alignment.paragraphs:
        steps = edits(before[link.old] if link.old else "", after[link.new] if link.new else "")
        alone = link.relation in (Relation.ADDED, Relation.REMOVED)
        rows.append(
            ParagraphChange(
                old=link.old,
                new=link.new,
                relation=link.relation,
                score=link.score,
                edits=steps,
                classes=classes(steps, whole=alone),
            )
        )
    return tuple(rows)


def classes(steps: tuple[Edit, ...], *, whole: bool = False) -> tuple[EditClass, ...]:
    """Return what the steps touch, each class once, sorted by name.

    Args:
        steps: edits of one paragraph.
        whole: the paragraph was added or removed as a whole: every class its words speak of counts.
    """
    if whole:
        text = fold("".join(step.text for step in steps)).text
        found = {kind for kind in _ORDER if _speaks(_signs()[kind], text, text)} or {EditClass.WORDING}
    else:
        found = {class_of(hunk) for hunk in hunks(steps)}
    return tuple(sorted(found, key=lambda edit_class: edit_class.value))


def hunks(steps: Iterable[Edit]) -> Iterator[Hunk]:
    """Yield the changed places in order, each with the kept text around it."""
    gone = come = before = ""
    for step in steps:
        match step.kind:
            case EditKind.DELETE:
                gone += step.text
            case EditKind.INSERT:
                come += step.text
            case EditKind.KEEP:
                if gone or come:
                    yield Hunk(gone=gone, come=come, before=before, after=step.text)
                gone, come, before = "", "", step.text
    if gone or come:
        yield Hunk(gone=gone, come=come, before=before, after="")


def class_of(hunk: Hunk) -> EditClass:
    """Return what one changed place touches: the first class that fits, plain wording where none does."""
    gone, come = fold(hunk.gone).text, fold(hunk.come).text
    if _bare(gone) == _bare(come) or _renumbers(hunk):
        return EditClass.LAYOUT
    head = _CLAUSE.split(fold(hunk.before).text)[-1]
    tail = _CLAUSE.split(fold(hunk.after).text, maxsplit=1)[0]
    for kind in _ORDER:
        signs = _signs()[kind]
        if any(_touched(signs, head[-_BESIDE:], words, tail[:_BESIDE]) for words in (gone, come)):
            return kind
        if signs.clause and signs.clause.search(head + tail):
            return kind
    return EditClass.WORDING


def _touched(signs: Signs, head: str, words: str, tail: str) -> bool:
    """Return whether a sign of the class overlaps `words` where they stand between `head` and `tail`."""
    text, start, end = head + words + tail, len(head), len(head) + len(words)
    return any(
        found.start() < end and found.end() > start
        for pattern in (signs.words, signs.pattern)
        if pattern
        for found in pattern.finditer(text)
    )


def _speaks(signs: Signs, text: str, clause: str) -> bool:
    return any(
        pattern is not None and pattern.search(where) is not None
        for pattern, where in ((signs.words, text), (signs.pattern, text), (signs.clause, clause))
    )


def _bare(text: str) -> str:
    """Return the text without what only lays it out; signs that carry a meaning stay."""
    return "".join(c for c in text if c in "%‰" or not _LAYOUT.fullmatch(c))


def _renumbers(hunk: Hunk) -> bool:
    """Return whether the edit lies in the number that opens the paragraph, on both sides."""
    return all(
        (found := _NUMBERING.match(f"{hunk.before}{side}{hunk.after}")) is not None
        and found.end() >= len(hunk.before) + len(side)
        for side in (hunk.gone, hunk.come)
    )


@cache
def _signs() -> dict[EditClass, Signs]:
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {
        EditClass(name): Signs(
            words=_any(table["words"]),
            pattern=re.compile(table["pattern"]) if "pattern" in table else None,
            clause=_any(table["clause"]) if "clause" in table else None,
        )
        for name, table in data.items()
    }


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))
