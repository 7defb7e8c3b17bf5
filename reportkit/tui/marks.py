"""What a reviewer decided on targets: kept in one small file beside the briefings, saved at once with every mark.

The file is named after region and years, and a mark is found by indicator and measure, so that marks are found again
after a new draft of a report. Nothing here draws.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from reportkit.model import Comparison, Report, TargetChange
from reportkit.render.save import safe_stem, save

SCHEMA = "reportkit/review/1"


class Mark(StrEnum):
    """What a reviewer says of one row."""

    REVIEWED = "reviewed"
    ACCEPTED = "accepted"
    DOUBTED = "doubted"


SIGNS: Mapping[Mark | None, str] = {Mark.REVIEWED: "✓", Mark.ACCEPTED: "✔✔", Mark.DOUBTED: "?!", None: ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Mark and note of one row."""

    mark: Mark | None = None
    note: str = ""


State = dict[str, Review]


class Marks:
    """All reviews of one comparison, with undo and redo."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._state = _read(path)
        self._undone: list[State] = []
        self._done: list[State] = []

    def of(self, key: str) -> Review:
        """Return the review of a row, an empty one where there is none."""
        return self._state.get(key, Review())

    def put(self, key: str, review: Review) -> None:
        """Keep a review and save at once."""
        self._done.append(dict(self._state))
        self._undone.clear()
        self._state = {**self._state, key: review}
        self._save()

    def undo(self) -> bool:
        """Take the last change back; false where there is none."""
        return self._step(self._done, self._undone)

    def redo(self) -> bool:
        """Make the change last taken back again; false where there is none."""
        return self._step(self._undone, self._done)

    def count(self, keys: Iterable[str]) -> int:
        """Return how many of the rows bear a mark."""
        return sum(self.of(key).mark is not None for key in keys)

    def _step(self, here: list[State], there: list[State]) -> bool:
        if not here:
            return False
        there.append(self._state)
        self._state = here.pop()
        self._save()
        return True

    def _save(self) -> None:
        kept = {key: asdict(review) for key, review in sorted(self._state.items()) if review != Review()}
        data = json.dumps({"schema": SCHEMA, "marks": kept}, ensure_ascii=False, indent=1)
        save(f"{data}\n".encode(), self.path, force=True)


def keys_of(rows: Iterable[TargetChange]) -> list[str]:
    """Return the key of each row: indicator and measure, counted where they come again."""
    seen: Counter[str] = Counter()
    keys = []
    for row in rows:
        statement = row.new or row.old
        name = f"{row.indicator}|{statement.quantity.measure.value if statement else ''}"
        seen[name] += 1
        keys.append(name if seen[name] == 1 else f"{name}|{seen[name]}")
    return keys


def place_of(comparison: Comparison, folder: Path) -> Path:
    """Return where the marks of a comparison lie."""
    sides = (comparison.old,) if comparison.old is comparison.new else (comparison.old, comparison.new)
    return folder / f"{safe_stem('-'.join(dict.fromkeys(_name(side) for side in sides)))}.review.json"


def _name(report: Report) -> str:
    data = report.document.metadata
    if data.year is None:
        return Path(report.document.source.name).stem
    return f"{data.region or ''}{data.year}{data.kind.value}"


def _read(path: Path) -> State:
    """Return the saved reviews; a file that cannot be understood is put aside, never overwritten."""
    try:
        marks = json.loads(path.read_bytes())["marks"]
        return {
            key: Review(mark=Mark(value["mark"]) if value["mark"] else None, note=str(value["note"]))
            for key, value in marks.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        path.replace(path.with_suffix(".broken"))
        return {}
