"""What stands on either side of a comparison: whole reports, or the two halves of one, seen as one outline.

The outline used for linking differs from the printed one in two ways: a lead 一是… holds what follows it up to the next
such lead, and a numbered part that says nothing of its half belongs to the half of the part before it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportkit.model import Half, Mode, Paragraph, Report, Section

ORDINAL = re.compile(r"[一二三四五六七八九十]{1,3}是")
"""How a lead begins that counts like a numbered heading."""
_SALUTATION = re.compile(r"各位(?:代表|委员|同志)[！!，,：:]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The part of a report that is compared."""

    report: Report
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]
    halves: Mapping[str, Half | None]
    """Half of each section, by id."""
    parents: Mapping[str, str | None]
    """The section above each section, `None` at the top of this side."""
    homes: Mapping[str, str | None]
    """The section each paragraph is linked through, by id."""
    texts: Mapping[str, tuple[str, ...]]
    """By section id its own paragraphs and the rows of its tables."""

    def children(self) -> Mapping[str | None, tuple[Section, ...]]:
        """Return the sections right under each section."""
        found: dict[str | None, list[Section]] = defaultdict(list)
        for section in self.sections:
            found[self.parents[section.id]].append(section)
        return {key: tuple(value) for key, value in found.items()}

    def trail(self, section: str | None) -> Iterator[str]:
        """Yield the id of a section and of those above it."""
        while section and section in self.parents:
            yield section
            section = self.parents[section]


def sides(old: Report, new: Report, mode: Mode) -> tuple[Side, Side]:
    """Return both sides; in one report what belongs to neither half belongs to both."""
    if mode is not Mode.REVIEW_PLAN:
        return _side(old, None), _side(new, None)
    return _side(old, Half.REVIEW), _side(old, Half.PLAN)


def _side(report: Report, half: Half | None) -> Side:
    document = report.document
    halves = _halves(document.sections)
    wanted = (half, None) if half else (Half.REVIEW, Half.PLAN, None)
    sections = tuple(section for section in document.sections if halves[section.id] in wanted)
    paragraphs = tuple(p for p in document.paragraphs if p.section is None or halves[p.section] in wanted)
    parents, homes = _outline(sections, paragraphs)
    return Side(
        report=report,
        sections=sections,
        paragraphs=paragraphs,
        halves=halves,
        parents=parents,
        homes=homes,
        texts=_texts(report, paragraphs, homes),
    )


def _halves(sections: tuple[Section, ...]) -> dict[str, Half | None]:
    """Return each section's half; a numbered part without one follows the part of its kind before it."""
    halves: dict[str, Half | None] = {}
    before: dict[tuple[str | None, int], Half | None] = {}
    for section in sections:
        half = section.half
        if half is None and section.parent:
            half = halves.get(section.parent)
        place = (section.parent, section.level)
        if section.number and not section.run_in:
            half = half or before.get(place)
            before[place] = half
        halves[section.id] = half
    return halves


def _outline(
    sections: tuple[Section, ...], paragraphs: tuple[Paragraph, ...]
) -> tuple[dict[str, str | None], dict[str, str | None]]:
    """Return the parent of each section and the home of each paragraph, leads 一是… reaching to the next."""
    known = {section.id for section in sections}
    parents: dict[str, str | None] = {}
    homes: dict[str, str | None] = {}
    waiting = list(reversed(paragraphs))
    part: str | None = None
    lead: str | None = None
    for index, section in enumerate(sections):
        if not section.run_in or section.number:
            part, lead = section.id, None
            parents[section.id] = section.parent if section.parent in known else None
        elif ORDINAL.match(section.title.text):
            lead = section.id
            parents[section.id] = part
        else:
            parents[section.id] = lead or (section.parent if section.parent in known else None)
        stop = sections[index + 1].line if index + 1 < len(sections) else None
        while waiting and (stop is None or waiting[-1].line < stop):
            paragraph = waiting.pop()
            if lead and _SALUTATION.match(paragraph.passage.text):
                lead = None
            homes[paragraph.id] = lead if lead and paragraph.section == part else paragraph.section
    return parents, homes


def _texts(
    report: Report, paragraphs: tuple[Paragraph, ...], homes: Mapping[str, str | None]
) -> dict[str, tuple[str, ...]]:
    texts: dict[str, list[str]] = defaultdict(list)
    for paragraph in paragraphs:
        home = homes.get(paragraph.id, paragraph.section)
        if home:
            texts[home].append(paragraph.passage.text)
    for table in report.document.tables:
        if table.section:
            texts[table.section] += ["".join(cell.text for cell in row.cells) for row in table.rows]
    return {key: tuple(value) for key, value in texts.items()}
