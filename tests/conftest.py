"""What all tests share."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name bytes by their parameter: a test's name neither holds a file's bytes nor hangs on the time it was made."""
    return argname if isinstance(val, bytes) else None
