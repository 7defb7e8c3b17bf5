"""The rules of the house that no linter knows: room sizes, catalogue completeness, what start-up may import."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "reportkit"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE, LONGEST_FUNCTION = 400, 40


def functions(module: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    return (function.end_lineno or 0) - first.lineno + 1


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_has_at_most_400_lines(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").count("\n")

    assert lines <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_function_has_at_most_40_lines(module: Path) -> None:
    long = [f"{function.name} {body_lines(function)}" for function in functions(module)]

    assert [name for name in long if int(name.rpartition(" ")[2]) > LONGEST_FUNCTION] == []


@pytest.mark.parametrize("name", ["errors", "diagnostics", "interface"])
def test_every_catalogue_entry_speaks_both_languages(name: str) -> None:
    catalogue = tomllib.loads((PACKAGE / "language" / f"{name}.toml").read_text(encoding="utf-8"))

    assert [key for key, words in catalogue.items() if set(words) != {"zh", "en"}] == []


@pytest.mark.parametrize("name", ["errors", "diagnostics", "interface"])
def test_both_languages_fill_in_the_same_values(name: str) -> None:
    catalogue = tomllib.loads((PACKAGE / "language" / f"{name}.toml").read_text(encoding="utf-8"))
    fields = {
        key: [set(re.findall(r"\{(\w+)", words[lang])) for lang in ("zh", "en")] for key, words in catalogue.items()
    }

    assert [key for key, (chinese, english) in fields.items() if chinese != english] == []


def test_every_error_code_raised_has_words() -> None:
    catalogue = tomllib.loads((PACKAGE / "language" / "errors.toml").read_text(encoding="utf-8"))
    raised = {
        code
        for module in MODULES
        for code in re.findall(r"Error\(\s*\"(RK\d{3})\"", module.read_text(encoding="utf-8"))
    }

    assert raised - set(catalogue) == set()


@pytest.mark.parametrize("arguments", [["--help"], ["compare", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from reportkit.cli import main\n"
        f"try: main({arguments!r})\n"
        "except SystemExit: pass\n"
        "heavy = {'textual', 'docx', 'openpyxl', 'pdfplumber', 'jinja2'} & set(sys.modules)\n"
        "print(sorted(heavy), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"


def test_no_module_name_says_nothing() -> None:
    empty = {"utils", "helpers", "common", "base", "manager", "misc"}

    assert [module for module in MODULES if module.stem in empty] == []


def test_nothing_hides_behind_type_checking() -> None:
    assert [module for module in MODULES if "TYPE_CHECKING" in module.read_text(encoding="utf-8")] == []
