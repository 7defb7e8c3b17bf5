"""What is raised on purpose: `ReportkitError` and one subclass per stage.

An error names the file, the place and the way out, in the language of the person who reads it. The words live in
`language/errors.toml` under the error's code.
"""

from collections.abc import Mapping
from types import MappingProxyType

from reportkit.language import Language, preferred_language, say


class ReportkitError(Exception):
    """Something stops us; `code` finds its words, `values` fill them.

    Args:
        code: key of `language/errors.toml`.
        file: name of the file concerned, shown as `{file}`; empty where there is none.
        **values: further values for the words.
    """

    def __init__(self, code: str, *, file: str = "", **values: object) -> None:
        self.code = code
        self.file = file
        self.values: Mapping[str, object] = MappingProxyType({"file": file, **values})
        super().__init__(code, file)

    def words(self, language: Language) -> str:
        """Return the message in `language`."""
        return say("errors", self.code, language, self.values)

    def __str__(self) -> str:
        return f"{self.code}: {self.words(preferred_language())}"


class ReadError(ReportkitError):
    """A file cannot be read (RK1xx)."""


class StructureError(ReportkitError):
    """A part that was asked for is not in the document (RK2xx)."""


class CompareError(ReportkitError):
    """Two inputs cannot be set against each other (RK4xx)."""


class RenderError(ReportkitError):
    """A template or a writer fails (RK5xx)."""


class SaveError(ReportkitError):
    """Bytes cannot be put where they were sent (RK6xx)."""


class UsageError(ReportkitError):
    """A wish that makes no sense as given (RK7xx)."""
