"""Reports made by hand for linking, with an outline and paragraphs and nothing else."""

from collections.abc import Sequence

from reportkit.model import (
    Document,
    DocumentKind,
    Half,
    KeyProject,
    Metadata,
    Paragraph,
    Passage,
    Report,
    Section,
    Source,
    WorkItem,
)

Part = tuple[str, Half | None, Sequence[str]]


def passage(text: str) -> Passage:
    """Return a passage that comes from nowhere."""
    return Passage(text=text, spans=())


def report(
    parts: Sequence[Part], projects: Sequence[KeyProject] = (), items: Sequence[WorkItem] = (), year: int = 2031
) -> Report:
    """Return a report of numbered parts, each a title, its half and its paragraphs."""
    sections, paragraphs, line = [], [], 1
    for index, (title, half, texts) in enumerate(parts, 1):
        sections.append(_section(f"s{index}", title, half, line))
        for text in texts:
            line += 1
            name = f"p{len(paragraphs) + 1}"
            paragraphs.append(Paragraph(id=name, section=f"s{index}", passage=passage(text), line=line))
        line += 1
    document = Document(
        source=Source(name="云溪区.txt", media="txt", encoding="utf-8", digest="0" * 64, text="", blocks=()),
        metadata=Metadata(
            title=None,
            kind=DocumentKind.WORK_REPORT,
            issuer=None,
            region=None,
            year=year,
            review_year=year - 1,
            number=None,
            date=None,
        ),
        sections=tuple(sections),
        paragraphs=tuple(paragraphs),
        tables=(),
        notes=(),
        parts=(),
        noise=(),
        diagnostics=(),
    )
    return Report(document=document, statements=(), work_items=tuple(items), projects=tuple(projects), diagnostics=())


def _section(name: str, title: str, half: Half | None, line: int) -> Section:
    return Section(
        id=name,
        level=1,
        number="一、",
        title=passage(title),
        parent=None,
        path=(title,),
        run_in=False,
        line=line,
        half=half,
        year=None,
    )


def project(name: str, year: int = 2031, actual: str | None = None) -> KeyProject:
    """Return a row of a project table."""
    return KeyProject(
        name=name,
        group=None,
        investment=None,
        unit=None,
        goal=None,
        actual=actual,
        year=year,
        line=1,
        table="t1",
    )
