"""The use cases: the only place where the stages meet.

The shells (`cli`, `tui`) call these functions and nothing under them. Each takes and returns plain frozen data;
`progress` is called with the key of the step that begins, for narration alone.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from reportkit import align, assess, readers, structure
from reportkit import extract as extracting
from reportkit.errors import CompareError, RenderError
from reportkit.extract import explain as explaining
from reportkit.extract.explain import Explained
from reportkit.model import Comparison, Mode, Report, Series
from reportkit.model.briefing import Briefing
from reportkit.render import WRITERS
from reportkit.render.save import safe_stem, save

Progress = Callable[[str], None]

OUTPUTS = Path("outputs")
"""Where briefings go when no place is given, below the current folder."""


def silent(_step: str) -> None:
    """Narrate nothing."""


def load(path: Path | str, progress: Progress = silent) -> Report:
    """Return the report in the file at `path`, read, structured and understood.

    Raises:
        ReadError: if the file cannot be read; the message names it and the way out.
    """
    progress("reading")
    source = readers.read_file(Path(path))
    progress("understanding")
    return extracting.extract(structure.understand(source))


def compare(
    old: Report, new: Report | None = None, mode: Mode | None = None, progress: Progress = silent
) -> Comparison:
    """Return what changed from `old` to `new`, or from a report's review to its own plan where `new` is `None`.

    Args:
        old: the earlier report, or the only one.
        new: the later report.
        mode: what is set against what; chosen by likeness where not given.
        progress: called with each step's key.
    """
    if new is None or mode is Mode.REVIEW_PLAN:
        new, mode = old, Mode.REVIEW_PLAN
    progress("aligning")
    alignment = align.align(old, new, mode or align.choose_mode(old, new))
    progress("comparing")
    return assess.compare(old, new, alignment)


def explain(path: Path | str, line: int, progress: Progress = silent) -> tuple[Explained, ...]:
    """Return what was taken and what passed over in the paragraph that holds block `line` of the file at `path`.

    Raises:
        ReadError: if the file cannot be read.
    """
    progress("reading")
    source = readers.read_file(Path(path))
    progress("understanding")
    return tuple(explaining.explain(structure.understand(source), line))


def series(reports: Iterable[Report]) -> Series:
    """Return one row an indicator over the years of `reports`.

    Raises:
        CompareError: if fewer than two reports are given or a report does not say its year.
    """
    reports = tuple(reports)
    if len(reports) < 2:
        raise CompareError("RK490")
    for report in reports:
        if report.document.metadata.year is None:
            raise CompareError("RK491", file=report.document.source.name)
    return assess.series(reports)


def brief(comparison: Comparison, template: str = "briefing", options: Mapping[str, str] | None = None) -> Briefing:
    """Return the comparison laid out by a template, ready to be written.

    Raises:
        RenderError: if the template is not found or fails; the message names its line.
    """
    from reportkit.render import templates  # noqa: PLC0415 (jinja2 is not needed to read and compare)

    return templates.brief(comparison, templates.find_template(template), options or {})


def write(briefing: Briefing, path: Path, *, force: bool = False) -> Path:
    """Write a briefing to `path` in the format of its suffix and return the path.

    Raises:
        RenderError: if no writer knows the suffix.
        SaveError: if something stands at `path` and `force` is not set, or the place cannot be written.
    """
    return save(to_bytes(briefing, path.suffix), path, force=force)


def to_bytes(briefing: Briefing, suffix: str) -> bytes:
    """Return the briefing in the format of `suffix` (`.docx`, `.md`).

    Raises:
        RenderError: if no writer knows the suffix.
    """
    writer = WRITERS.get(suffix.lower())
    if writer is None:
        raise RenderError("RK590", suffix=suffix, known=" ".join(sorted(WRITERS)))
    return writer(briefing)


def samples() -> Path:
    """Return the folder of the shipped sample reports, in a checkout or in an installed package."""
    package = Path(__file__).parent
    shipped = package / "shipped" / "inputs"
    return shipped if shipped.is_dir() else package.parent / "inputs"


def default_path(briefing: Briefing, suffix: str, folder: Path = OUTPUTS) -> Path:
    """Return where a briefing goes when no place is given: `outputs/<its own title>.<suffix>`."""
    return folder / f"{safe_stem(briefing.stem)}{suffix}"
