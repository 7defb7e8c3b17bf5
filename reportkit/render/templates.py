"""Finding, checking and rendering templates; sole home of jinja2.

Templates run sandboxed and strict: a missing variable stops the run and is named, loops and output are bounded, and
everything a report says is escaped for the dialect on its way in.
"""

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.loaders import FileSystemLoader
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from reportkit.errors import RenderError
from reportkit.model import Comparison
from reportkit.model.briefing import Briefing, Heading
from reportkit.render import bounded, filters
from reportkit.render.briefing import context_of, stem_of
from reportkit.render.characters import odd_characters
from reportkit.render.dialect import escape, parse, words_of

LARGEST_OUTPUT = 4_000_000
"""Characters a template may put out."""
BODY = "briefing.md.j2"


LARGEST_VALUE = 1_000_000
"""Length of a text, and size of a number, that a template may make by multiplying."""


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox, which also refuses what would fill the memory: the sandbox itself bounds only `range`."""

    intercepted_binops = frozenset({"*", "**"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 (jinja2's signature)
        """Return `left * right` or `left ** right` where the result is small."""
        sizes = [len(side) if isinstance(side, str | list | tuple) else side for side in (left, right)]
        if operator == "**" and any(abs(size) > 1000 for size in sizes):
            raise SecurityError("**")
        if operator == "*" and abs(sizes[0] * sizes[1]) > LARGEST_VALUE:
            raise SecurityError("*")
        return super().call_binop(context, operator, left, right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template's folder and what its `template.toml` says."""

    name: str
    title: str
    folder: Path
    options: Mapping[str, str]
    """Options by name with their default, empty for none."""


def list_templates() -> list[Template]:
    """Return all templates by name; one in the workspace's `templates/` hides a shipped one of the same name."""
    found = {folder.name: folder for root in reversed(_roots()) for folder in _folders(root)}
    return [_read(folder) for _, folder in sorted(found.items())]


def find_template(name: str) -> Template:
    """Return the template of this name, or in the folder of this path.

    Raises:
        RenderError: RK501 if there is none, with the known names.
    """
    if "/" in name or "\\" in name:
        folder = Path(name)
        if (folder / "template.toml").is_file():
            return _read(folder)
    known = list_templates()
    for template in known:
        if template.name == name:
            return template
    raise RenderError("RK501", name=name, known="、".join(template.name for template in known))


def brief(comparison: Comparison, template: Template, options: Mapping[str, str]) -> Briefing:
    """Return the comparison laid out by `template`.

    Raises:
        RenderError: RK502 to RK506, naming the template, its line and the way out; RK52x for its output.
    """
    unknown = [name for name in options if name not in template.options]
    if unknown:
        raise RenderError("RK506", name=unknown[0], known="、".join(template.options) or "—")
    values = context_of(comparison, {**template.options, **options})
    shipped = template.folder.resolve().parent == _shipped().resolve()
    run = rendered if shipped else bounded.render
    pieces = parse(run(template.name, template.folder, values))
    title = next((words_of(p.runs) for p in pieces if isinstance(p, Heading) and p.level == 0), template.title)
    return Briefing(
        title=title,
        stem=stem_of(comparison, template.title),
        template=template.name,
        pieces=pieces,
        diagnostics=odd_characters(pieces),
    )


def _roots() -> list[Path]:
    """Return where templates lie, the workspace first."""
    return [Path("templates"), _shipped()]


def _shipped() -> Path:
    """Return the folder of our own templates, in an installed package or in a checkout."""
    package = Path(__file__).parents[1]
    shipped = package / "shipped" / "templates"
    return shipped if shipped.is_dir() else package.parent / "templates"


def _folders(root: Path) -> Iterator[Path]:
    return (path.parent for path in sorted(root.glob("*/template.toml")))


def _read(folder: Path) -> Template:
    path = folder / "template.toml"
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RenderError("RK507", file=str(path), reason=str(error)) from error
    options = {str(name): str(value) for name, value in data.get("options", {}).items()}
    return Template(name=folder.name, title=str(data.get("title", folder.name)), folder=folder, options=options)


def _environment(folder: Path) -> BoundedEnvironment:
    environment = BoundedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the output is our dialect; `_finalize` escapes for it
    )
    environment.filters |= {
        "chinese": filters.chinese_number,
        "official_date": filters.official_date,
        "decimal": filters.decimal,
    }
    return environment


def _finalize(value: object) -> object:
    """Return data escaped for the dialect; `Markup` is what the program itself marked up."""
    if isinstance(value, Markup):
        return str(value)
    return "" if value is None else escape(str(value))


def rendered(name: str, folder: Path, values: Mapping[str, Any]) -> str:
    """Return the output of the template in `folder`, filled with `values`.

    Raises:
        RenderError: RK502 to RK505, naming the template, its line and the way out.
    """
    try:
        return _output(name, folder, values)
    except TemplateSyntaxError as error:
        raise RenderError("RK502", name=error.name or BODY, line=error.lineno, message=error.message or "") from error
    except UndefinedError as error:
        line, source = _place(error, folder)
        near = _nearest(error.message or "", values)
        raise RenderError(
            "RK503", name=name, line=line, source=source, message=error.message or "", near=near
        ) from error
    except (SecurityError, TemplateError, ArithmeticError, TypeError, ValueError, LookupError, MemoryError) as error:
        line, source = _place(error, folder)
        raise RenderError("RK504", name=name, line=line, source=source, message=str(error)) from error


def _output(name: str, folder: Path, values: Mapping[str, Any]) -> str:
    pieces, size = [], 0
    for piece in _environment(folder).get_template(BODY).generate(values):
        size += len(piece)
        if size > LARGEST_OUTPUT:
            raise RenderError("RK505", name=name, most=LARGEST_OUTPUT)
        pieces.append(piece)
    return "".join(pieces)


def _place(error: BaseException, folder: Path) -> tuple[int, str]:
    """Return the template line on which `error` arose, and its text."""
    line, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(BODY):
            line = trace.tb_lineno
        trace = trace.tb_next
    lines = (folder / BODY).read_text(encoding="utf-8").split("\n")
    return line, lines[line - 1].strip() if 0 < line <= len(lines) else ""


def _nearest(message: str, values: Mapping[str, Any]) -> str:
    """Return the known name nearest to the unknown one that jinja2's message quotes."""
    unknown = re.findall(r"'([^']+)'", message)
    near = difflib.get_close_matches(unknown[-1] if unknown else "", list(values), n=1, cutoff=0.4)
    return near[0] if near else "—"
