"""What stands on either side of a comparison: whole reports, or the two halves of one."""

from dataclasses import dataclass

from reportkit.model import Half, Mode, Paragraph, Report, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The part of a report that is compared."""

    report: Report
    sections: tuple[Section, ...]
    paragraphs: tuple[Paragraph, ...]

    def text_of(self, section: Section) -> str:
        """Return the section's title and all text under it."""
        under = {section.id}
        for other in self.report.document.sections:
            if other.parent in under:
                under.add(other.id)
        return section.title.text + "".join(p.passage.text for p in self.paragraphs if p.section in under)


def sides(old: Report, new: Report, mode: Mode) -> tuple[Side, Side]:
    """Return both sides; in one report what belongs to neither half belongs to both."""
    if mode is not Mode.REVIEW_PLAN:
        return _whole(old), _whole(new)
    return _half(old, Half.REVIEW), _half(old, Half.PLAN)


def _whole(report: Report) -> Side:
    document = report.document
    return Side(report=report, sections=document.sections, paragraphs=document.paragraphs)


def _half(report: Report, half: Half) -> Side:
    document = report.document
    halves = {section.id: section.half for section in document.sections}
    return Side(
        report=report,
        sections=tuple(section for section in document.sections if section.half in (half, None)),
        paragraphs=tuple(p for p in document.paragraphs if halves.get(p.section or "") in (half, None)),
    )
