"""A gazette's documents: its contents list says their titles, the text says where each begins."""

import re
from collections.abc import Sequence
from datetime import date

from reportkit.model import Part
from reportkit.structure.lines import LineKind
from reportkit.structure.reflow import Chunk

_ENTRY = re.compile(
    r"^(.*?)(?:[·•.…]{3,}|\s{2,})\s*([\u4e00-\u9fff](?:\s?[\u4e00-\u9fff]){1,3})?\s*[（(]?(\d{1,4})[）)]?$"
)
_BARE_ENTRY = re.compile(r"^(\S.{3,}?)\s*[（(](\d{1,4})[）)]$")
_DATE = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_SPEAKER = re.compile(r"(?:长|主任|委员|局长|行长)\s*([\u4e00-\u9fff]{2,3})$")
_LONGEST_PREFIX, _LIKE = 40, 0.7
"""Characters by which a title may be longer than its entry; the least likeness of the two."""
_SURPLUS = 0.002
"""What a character before the title costs: the line before it may be the end of another document."""
_TITLE_CHUNKS = 4
"""A title may be broken over so many lines."""
_BARE = re.compile(r"[\s《》〈〉“”（）()—\-:：·]")


def parts_of(chunks: Sequence[Chunk]) -> tuple[Part, ...]:
    """Return a gazette's documents in order, empty where there is no contents list of at least three."""
    entries = list(_entries(chunks))
    if len(entries) < 3:
        return ()
    starts = _starts(chunks, entries)
    parts = []
    last = chunks[-1].lines[-1].block.number
    for number, (index, title, speaker) in enumerate(starts, start=1):
        end = chunks[starts[number][0]].number - 1 if number < len(starts) else last
        front = "".join(chunk.passage.text for chunk in chunks[index : index + 4])
        parts.append(
            Part(
                number=number,
                title=title,
                speaker=speaker,
                date=_date(front),
                first_line=chunks[index].number,
                last_line=end,
            )
        )
    return tuple(parts)


def _entries(chunks: Sequence[Chunk]) -> list[tuple[str, str | None]]:
    found = []
    for chunk in chunks[:200]:
        text = _row_text(chunk)
        match = _ENTRY.match(text)
        if match and len(match[1]) >= 4 and ("·" in text or "…" in text or ".." in text):
            found.append((match[1].strip(), match[2]))
        elif found and (bare := _BARE_ENTRY.match(text)):
            found.append((bare[1].strip(), None))
    return found


def _row_text(chunk: Chunk) -> str:
    if chunk.kind is LineKind.ROW:
        return " ".join(cell.text for cell in chunk.lines[0].cells)
    return chunk.passage.text


def _starts(chunks: Sequence[Chunk], entries: Sequence[tuple[str, str | None]]) -> list[tuple[int, str, str | None]]:
    """Return where each entry's title stands as a line of its own, in order."""
    bare = [_BARE.sub("", chunk.passage.text) if chunk.kind is LineKind.TEXT else "" for chunk in chunks]
    contents_end = max((i for i, chunk in enumerate(chunks[:200]) if _is_entry(_row_text(chunk))), default=0)
    likeness = [_places(bare, contents_end + 1, _BARE.sub("", title)) for title, _ in entries]
    return [
        (place, entries[index][0], speaker.replace(" ", "") if (speaker := entries[index][1]) else None)
        for index, place in _in_order(likeness)
    ]


def _is_entry(text: str) -> bool:
    return bool(_ENTRY.match(text) or _BARE_ENTRY.match(text))


def _places(bare: Sequence[str], position: int, wanted: str) -> list[tuple[int, float]]:
    """Return the lines at or after `position` that may be the title, each with how alike it is."""
    pairs = _pairs(wanted)
    found = []
    for index in range(position, len(bare)):
        text = bare[index]
        if text and len(text) <= len(wanted) + _LONGEST_PREFIX and text[-1] not in "。；，":
            like = _likeness(bare, index, wanted, pairs)
            if like >= _LIKE:
                found.append((index, like))
    return found


def _likeness(bare: Sequence[str], index: int, wanted: str, pairs: set[str]) -> float:
    """Return how alike the title and the lines from `index` on are at best, 0 to 1; the shortest run of lines wins."""
    best, joined = 0.0, ""
    for text in bare[index : index + _TITLE_CHUNKS]:
        joined += text
        if not text or len(joined) > len(wanted) + _LONGEST_PREFIX:
            break
        if joined.endswith(wanted):
            return 1.0 - _SURPLUS * (len(joined) - len(wanted))
        if len(joined) >= len(wanted) - 4 and pairs & _pairs(text):
            best = max(best, _alike(_pairs(joined), pairs))
    return best


def _in_order(likeness: Sequence[Sequence[tuple[int, float]]]) -> list[tuple[int, int]]:
    """Return the pairs of entry and line, both rising, whose likeness adds up to the most."""
    best: list[tuple[int, float, tuple[tuple[int, int], ...]]] = [(-1, 0.0, ())]
    for entry, places in enumerate(likeness):
        grown = list(best)
        for place, like in places:
            _, total, chain = max((state for state in best if state[0] < place), key=lambda state: state[1])
            grown.append((place, total + like, (*chain, (entry, place))))
        best = _undominated(grown)
    return list(max(best, key=lambda state: state[1])[2])


def _undominated(
    states: Sequence[tuple[int, float, tuple[tuple[int, int], ...]]],
) -> list[tuple[int, float, tuple[tuple[int, int], ...]]]:
    """Return the states no other reaches earlier with as much, by place."""
    kept: list[tuple[int, float, tuple[tuple[int, int], ...]]] = []
    for state in sorted(states, key=lambda state: (state[0], -state[1])):
        if not kept or state[1] > kept[-1][1]:
            kept.append(state)
    return kept


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


def _alike(a: set[str], b: set[str]) -> float:
    """Return how alike two titles are on character pairs, 0 to 1; the contents list may shorten a title."""
    return 2 * len(a & b) / (len(a) + len(b) or 1)


def _date(front: str) -> date | None:
    found = _DATE.search(front)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
