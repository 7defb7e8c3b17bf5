"""Linked paragraphs with their edits, and what each edit touches."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from reportkit.model import (
    Alignment,
    Edit,
    EditClass,
    EditKind,
    ParagraphChange,
    Relation,
    Report,
)
from reportkit.text.diff import edits

_ORDER = (EditClass.DEADLINE, EditClass.TARGET, EditClass.DUTY, EditClass.SCOPE)


def paragraph_changes(old: Report, new: Report, alignment: Alignment) -> tuple[ParagraphChange, ...]:
    """Return every paragraph link with its edits; identical pairs cost nothing."""
    before = {p.id: p.passage.text for p in old.document.paragraphs}
    after = {p.id: p.passage.text for p in new.document.paragraphs}
    rows = []
    for link in alignment.paragraphs:
        steps = edits(before[link.old] if link.old else "", after[link.new] if link.new else "")
        same = link.relation is Relation.SAME
        rows.append(
            ParagraphChange(
                old=link.old,
                new=link.new,
                relation=link.relation,
                score=link.score,
                edits=steps,
                classes=() if same else classes(steps),
            )
        )
    return tuple(rows)


def classes(steps: tuple[Edit, ...]) -> tuple[EditClass, ...]:
    """Return what the steps touch, each class once, sorted by name."""
    removed = "".join(step.text for step in steps if step.kind is EditKind.DELETE)
    inserted = "".join(step.text for step in steps if step.kind is EditKind.INSERT)
    if removed and _folded(removed) == _folded(inserted):
        return (EditClass.LAYOUT,)
    found = {class_of(step.text) for step in steps if step.kind is not EditKind.KEEP}
    return tuple(sorted(found, key=lambda edit_class: edit_class.value))


def class_of(text: str) -> EditClass:
    """Return what one inserted or deleted stretch touches."""
    patterns = _patterns()
    if patterns[EditClass.LAYOUT].search(text):
        return EditClass.LAYOUT
    return next((kind for kind in _ORDER if patterns[kind].search(text)), EditClass.WORDING)


def _folded(text: str) -> str:
    return re.sub(r"[\s\W_]+", "", unicodedata.normalize("NFKC", text))


@cache
def _patterns() -> dict[EditClass, re.Pattern[str]]:
    data = tomllib.loads((files(__package__) / "wording.toml").read_text(encoding="utf-8"))
    return {EditClass(name): re.compile(pattern) for name, pattern in data.items()}
