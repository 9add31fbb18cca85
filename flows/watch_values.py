"""The values of a watch that are no names: shares, salience, Korean hours."""

import re
from typing import Literal, cast

from flows.yaml_file import Node

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def share(node: Node | None) -> float | None:
    """A number from 0 to 1."""
    if node is None:
        return None
    value = node.value
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise node.error("is not a number from 0 to 1", remedy="write 0.8")
    return float(value)


def salience(node: Node | None) -> Literal["mentioned", "subject"] | None:
    """mentioned or subject."""
    return cast(Literal["mentioned", "subject"], node.choice("mentioned", "subject")) if node else None


def quiet_hours(node: Node | None) -> tuple[str, str] | None:
    """Two Korean times, begin and end."""
    if node is None:
        return None
    members = node.members()
    texts = [_clock(member) for member in members] if len(members) == 2 else node.text().split("-")
    clocks = [_CLOCK.fullmatch(text.strip()) for text in texts]
    if len(clocks) != 2 or not all(clocks):
        raise node.error("is not a pair of Korean times", remedy='write "22:00-07:00"')
    start, end = (f"{int(clock[1]):02}:{clock[2]}" for clock in clocks if clock)
    if start == end:
        raise node.error("begins and ends at the same time", remedy="remove the key, or the watch to silence it")
    return start, end


def _clock(node: Node) -> str:
    """YAML 1.1 reads an unquoted 22:00 as the number 1320, minutes since midnight."""
    if isinstance(node.value, int) and not isinstance(node.value, bool):
        return f"{node.value // 60}:{node.value % 60:02}"
    return node.text()
