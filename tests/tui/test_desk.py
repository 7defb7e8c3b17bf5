"""Questions to another process."""

from pathlib import Path
from threading import Timer
from time import sleep
from types import MappingProxyType

import pytest

from reportkit.errors import ReadError
from reportkit.tui import jobs
from reportkit.tui.desk import CancelledWorkError, Desk


@pytest.fixture
def desk():
    desk = Desk()
    yield desk
    desk.close()


def test_answers_steps_and_errors_travel_between_processes(desk):
    steps = []

    with pytest.raises(ReadError) as caught:
        desk.ask(jobs.load, Path("没有.txt"), step=steps.append)
    assert "没有.txt" in str(caught.value.values["file"])
    assert steps == ["reading"]
    assert desk.ask(jobs.echo, MappingProxyType({"a": 1}), step=steps.append) == {"a": 1}


def test_cancel_ends_the_question_and_the_next_one_is_answered(desk):
    desk.warm()
    Timer(0.05, desk.cancel).start()

    with pytest.raises(CancelledWorkError):
        desk.ask(_slow, step=print)
    assert desk.ask(jobs.echo, 1, step=print) == 1


def _slow(_step):
    sleep(30)
