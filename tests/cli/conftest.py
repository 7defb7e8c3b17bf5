"""The command line as its caller sees it: exit code, standard output, standard error."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportkit.cli import main

INPUTS = Path(__file__).parents[2] / "inputs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak Chinese whatever machine the tests run on."""
    monkeypatch.setenv("REPORTKIT_LANG", "zh")


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Run]:
    def go(*arguments: str | Path) -> Run:
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Run(code=int(ended.value.code or 0), out=out.decode(), err=err.decode())

    return go


@pytest.fixture
def inputs() -> Path:
    return INPUTS
