"""The scores on the labelled reports stay at or above their floors; skipped where the labels are not there."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not (SHARED / "score" / "score.py").exists(), reason="no labelled reports here")


@pytest.fixture(scope="module")
def scores() -> dict[str, object]:
    program = f"{sys.executable} -m reportkit"
    command = [sys.executable, str(SHARED / "score" / "score.py"), str(SHARED / "gold"), "--command", program, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    result: dict[str, object] = json.loads(done.stdout)
    return result


def test_the_program_never_fails_on_a_labelled_report(scores: dict[str, object]) -> None:
    assert scores["failed"] == []


def test_no_score_falls_below_its_floor(scores: dict[str, dict[str, dict[str, float]]]) -> None:
    """One test for all rows: the scores are computed once for the whole."""
    total = scores["total"]
    fallen = {row: (total[row]["f1"], floor) for row, floor in FLOORS.get("f1", {}).items() if total[row]["f1"] < floor}

    assert fallen == {}


def test_no_count_rises_above_its_ceiling(scores: dict[str, dict[str, dict[str, float]]]) -> None:
    total = scores["total"]
    risen = {
        row: (total[row]["count"], most)
        for row, most in FLOORS.get("at_most", {}).items()
        if total[row]["count"] > most
    }

    assert risen == {}
