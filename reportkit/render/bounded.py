"""Run a template that is not ours in a process of its own, bounded in time and memory.

Jinja2's sandbox keeps a template from code and files, but bounds neither time nor memory (docs/decisions/0006). The
values go to the child as a pickle, ours to trust; what comes back is JSON, for a template could have made it.
"""

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reportkit.errors import RenderError

SECONDS, MEGABYTES = 10, 512
"""What a template may use."""
_CHILD = "reportkit.render.sandboxed"


def render(name: str, folder: Path, values: Mapping[str, Any], seconds: float = SECONDS) -> str:
    """Return the output of the template in `folder`.

    Raises:
        RenderError: RK508 or RK509 if it takes too much time or memory, else the template's own fault.
    """
    request = pickle.dumps({"name": name, "folder": str(folder), "values": dict(values), "megabytes": MEGABYTES})
    try:
        done = subprocess.run(  # noqa: S603 (our own interpreter and module)
            [sys.executable, "-m", _CHILD],
            input=request,
            capture_output=True,
            timeout=seconds,
            env=_environment(),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RenderError("RK508", name=name, seconds=seconds) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise RenderError("RK509", name=name, megabytes=MEGABYTES) from error
    if "code" in answer:
        raise RenderError(str(answer["code"]), **answer["values"])
    return str(answer["text"])


def _environment() -> dict[str, str]:
    """Return the child's environment with our import path, so that a checkout finds itself."""
    package = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": path}
