"""The child process of `bounded`: renders one template within its limits and prints the result as JSON.

Run as `python -m reportkit.render.sandboxed`; nothing imports it.
"""

import contextlib
import json
import pickle
import sys
from pathlib import Path
from typing import Any

from reportkit.errors import RenderError


def limit(megabytes: int) -> None:
    """Bound this process's memory and the files it may write, where the system can."""
    with contextlib.suppress(ImportError):
        import resource  # noqa: PLC0415 (not on Windows, where the time limit alone holds)

        size = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Return the template's output as `text`, or the `code` and `values` of its fault."""
    from reportkit.render import templates  # noqa: PLC0415 (counts towards the limits)

    try:
        return {"text": templates.rendered(request["name"], Path(request["folder"]), request["values"])}
    except RenderError as error:
        return {"code": error.code, "values": {key: str(value) for key, value in error.values.items()}}
    except MemoryError:
        return {"code": "RK509", "values": {"name": request["name"], "megabytes": request["megabytes"]}}


def main() -> None:
    """Answer the one request on standard input."""
    request = pickle.load(sys.stdin.buffer)  # noqa: S301 (from our own parent process)
    limit(request["megabytes"])
    sys.stdout.write(json.dumps(answer(request)))


if __name__ == "__main__":
    main()
