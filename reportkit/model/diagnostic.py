"""What was odd and lived with: values on results, never exceptions.

Words live in `language/diagnostics.toml` under the same code, so that a diagnostic can be shown in either language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """How much a reader should care."""

    INFO = "info"
    """A repair of the ordinary kind."""
    WARNING = "warning"
    """Something may have been misread: look at the line."""
    ERROR = "error"
    """Something could not be read and is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One oddity with its place."""

    code: str
    """Stable: RK1xx read, 2xx structure, 3xx extract, 4xx compare, 5xx render."""
    severity: Severity
    line: int | None = None
    """Block number in the source, `None` where it concerns the whole file."""
    values: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))
    """Named values for the message of this code."""
