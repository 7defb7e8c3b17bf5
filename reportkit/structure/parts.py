"""A gazette's documents: its contents list says their titles, the text says where each begins."""

import re
from collections.abc import Sequence
from datetime import date

from reportkit.model import Part
from reportkit.structure.lines import LineKind
from reportkit.structure.reflow import Chunk

_ENTRY = re.compile(r"^(.*?)(?:[·•.…]{3,}|\s{2,})\s*(\S{2,4}(?:\s\S)?)?\s*[（(]?(\d{1,4})[）)]?$")
_DATE = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_SPEAKER = re.compile(r"(?:长|主任|委员|局长|行长)\s*([\u4e00-\u9fff]{2,3})$")
_LONGEST_PREFIX, _SAME_TITLE = 40, 0.88
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
    return found


def _row_text(chunk: Chunk) -> str:
    if chunk.kind is LineKind.ROW:
        return " ".join(cell.text for cell in chunk.lines[0].cells)
    return chunk.passage.text


def _starts(chunks: Sequence[Chunk], entries: Sequence[tuple[str, str | None]]) -> list[tuple[int, str, str | None]]:
    """Return where each entry's title stands as a line of its own, in order."""
    starts, position = [], 0
    bare = [_BARE.sub("", chunk.passage.text) for chunk in chunks]
    contents_end = max((i for i, chunk in enumerate(chunks[:200]) if _ENTRY.match(_row_text(chunk))), default=0)
    position = contents_end + 1
    for title, speaker in entries:
        wanted = _BARE.sub("", title)
        index = _find(bare, position, wanted)
        if index is not None:
            starts.append((index, title, speaker.replace(" ", "") if speaker else None))
            position = index + 1
    return starts


def _find(bare: Sequence[str], position: int, wanted: str) -> int | None:
    """Return where the title stands at or after `position`: word for word before merely alike."""
    for least in (1.0, _SAME_TITLE):
        for index in range(position, len(bare)):
            if _is_title(bare, index, wanted, least):
                while index + 1 < len(bare) and _is_title(bare, index + 1, wanted, least):
                    index += 1
                return index
    return None


def _is_title(bare: Sequence[str], index: int, wanted: str, least: float) -> bool:
    text = bare[index]
    if not text or len(text) > len(wanted) + _LONGEST_PREFIX:
        return False
    joined = ""
    for part in bare[index : index + 4]:
        joined += part
        if len(joined) > len(wanted) + _LONGEST_PREFIX:
            return False
        if joined.endswith(wanted) or (least < 1 and len(joined) >= len(wanted) - 4 and _alike(joined, wanted) >= least):
            return True
    return False


def _alike(one: str, two: str) -> float:
    """Return how alike two titles are on character pairs, 0 to 1; the contents list may shorten a title."""
    a, b = ({text[i : i + 2] for i in range(len(text) - 1)} for text in (one, two))
    return 2 * len(a & b) / (len(a) + len(b) or 1)


def _date(front: str) -> date | None:
    found = _DATE.search(front)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
