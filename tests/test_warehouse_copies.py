"""A copy shares its blocks with the original where the file system can (btrfs, XFS), and is a copy all the same."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from warehouse.copies import copy_file

SIZE = 20_000_000
MAKE = {"btrfs": ["mkfs.btrfs", "-q"], "xfs": ["mkfs.xfs", "-q", "-m", "reflink=1"]}


@pytest.fixture(params=sorted(MAKE))
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A file system of its own; skipped where one cannot be made: it needs root, mkfs and a loop device."""
    image, place = tmp_path / "image", tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0 or not shutil.which(MAKE[request.param][0]):
        pytest.skip(f"{request.param} cannot be made here")
    with image.open("wb") as file:
        file.truncate(400 * 1024**2)
    made = subprocess.run([*MAKE[request.param], image], check=False, capture_output=True).returncode == 0
    if not made or subprocess.run(["mount", "-o", "loop", image, place], check=False, capture_output=True).returncode:
        pytest.skip(f"{request.param} cannot be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


def used(place: Path) -> int:
    os.sync()
    found = os.statvfs(place)
    return (found.f_blocks - found.f_bfree) * found.f_frsize


def test_copies_take_no_room(disk: Path) -> None:
    original = disk / "original"
    original.write_bytes(os.urandom(SIZE))
    before = used(disk)
    for number in range(4):
        with original.open("rb") as source:
            copy_file(source, disk / f"copy-{number}")
    assert used(disk) - before < SIZE / 2
    assert (disk / "copy-3").read_bytes() == original.read_bytes()
