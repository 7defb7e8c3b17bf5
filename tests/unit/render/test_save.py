"""Bytes reach the disk whole or not at all."""

import os
from pathlib import Path

import pytest

from reportkit.errors import SaveError
from reportkit.render.save import LONGEST_NAME, safe_stem, save


def test_a_file_is_written_with_its_folder(tmp_path) -> None:
    path = save(b"x", tmp_path / "a" / "b.md")

    assert path.read_bytes() == b"x"


def test_nothing_is_overwritten_without_consent(tmp_path) -> None:
    path = save(b"one", tmp_path / "b.md")

    with pytest.raises(SaveError, match="RK601"):
        save(b"two", path)
    assert path.read_bytes() == b"one"


def test_the_same_bytes_again_need_no_consent(tmp_path) -> None:
    path = save(b"one", tmp_path / "b.md")

    assert save(b"one", path) == path


def test_consent_replaces_the_file(tmp_path) -> None:
    path = save(b"one", tmp_path / "b.md")
    save(b"two", path, force=True)

    assert path.read_bytes() == b"two"


def test_a_link_is_replaced_and_never_written_through(tmp_path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"kept")
    (tmp_path / "b.md").symlink_to(outside)
    save(b"two", tmp_path / "b.md", force=True)

    assert outside.read_bytes() == b"kept"


def test_leftovers_of_killed_runs_are_swept(tmp_path) -> None:
    dead = tmp_path / ".reportkit-999999999-x"
    dead.write_bytes(b"")
    save(b"one", tmp_path / "b.md")

    assert [path.name for path in tmp_path.iterdir()] == ["b.md"]


def test_a_pipe_is_refused_and_does_not_hang(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(SaveError, match="RK602"):
        save(b"one", tmp_path / "pipe", force=True)


def test_a_failure_leaves_nothing_behind(tmp_path, monkeypatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(SaveError, match="RK602"):
        save(b"one", tmp_path / "b.md")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a/b", "..", "CON", "nul.txt", "a:b", "x\u202ey", "", " . ", "目" * 300])
def test_stems_are_safe_everywhere(name: str) -> None:
    stem = safe_stem(name)

    assert Path(stem).name == stem
    assert stem.strip(" .") == stem
    assert 0 < len(f"{stem}.docx".encode()) <= LONGEST_NAME
