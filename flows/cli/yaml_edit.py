"""Edits of the operator's YAML files that leave every other byte, comments included, as it was.

They add and cut out whole lines. What they make is read back: where it does not say exactly what it should, as where
several members share a line, ConfigError says that the file must be edited by hand.
"""

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from flows.yaml_file import ConfigError


def read(path: Path) -> str:
    """The file's text with its own line ends, without a byte order mark; "" where there is none."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return ""


def append_items(text: str, key: str, *items: Mapping[str, object]) -> str:
    """The YAML text with more members at the end of the list under `key`."""
    newline = "\r\n" if "\r\n" in text else "\n"
    node, before = _list_node(text, key), _read(text)
    wanted = before | {key: [*(before.get(key) or ()), *map(dict, items)]}
    if node is None:  # no such key, or nothing under it
        return _checked(_begin_list(text, key, items, newline), wanted, f"{key}: what is new", "added")
    if node.flow_style:
        raise ConfigError(f"{key}: is written in one line as [...]; write its members on lines that begin with `- `")
    lines = text.splitlines(keepends=True)
    at = _last_line(node.value[-1]) + 1
    if not lines[at - 1].endswith(("\n", "\r")):
        lines[at - 1] += newline
    edited = "".join([*lines[:at], *_item_lines(items, node.start_mark.column, newline), *lines[at:]])
    return _checked(edited, wanted, f"{key}: what is new", "added")


def remove_item(text: str, key: str, item_id: str) -> str | None:
    """The YAML text without the member of that id; None where there is none."""
    node = _list_node(text, key)
    for number, item in enumerate(node.value if node else ()):
        if _field(item, "id") == item_id:
            edited = _without(text, key, node.value, number) if node else text
            before = _read(text)
            kept = [*before[key][:number], *before[key][number + 1 :]]
            return _checked(edited, before | {key: kept}, f"{key}: {item_id!r}", "cut out")
    return None


def _without(text: str, key: str, items: Sequence[yaml.Node], number: int) -> str:
    """The YAML text without the lines of one member of the list under the key."""
    lines = text.splitlines(keepends=True)
    first, end = items[number].start_mark.line, _last_line(items[number]) + 1
    if len(items) == 1:
        return _emptied("".join(lines[:first] + lines[end:]), key)
    end = min(end, items[number + 1].start_mark.line) if number + 1 < len(items) else end
    return "".join(lines[:first] + lines[end:])


def put_entry(text: str, section: str, name: str, value: Mapping[str, object]) -> str:
    """The YAML text with one more line `name: {...}` at the end of the mapping under `section`."""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += newline
    node = _value(text, section)
    if isinstance(node, yaml.MappingNode) and node.value:
        _refuse_one_line(node, section)
        at, margin = _last_line(node) + 1, " " * node.start_mark.column
    else:
        found = next((n for n, line in enumerate(lines) if line.startswith(f"{section}:")), None)
        if found is None:
            lines, found = [*lines, f"{section}:{newline}"], len(lines)
        elif node is not None and node.value:
            raise ConfigError(f"{section}: must be a mapping; write one entry `id: {{ko: 이름}}` a line below it")
        else:
            lines[found] = _opened(lines[found], section, newline)
        at, margin = found + 1, "  "
    edited = "".join([*lines[:at], f"{margin}{name}: {_inline(value)}{newline}", *lines[at:]])
    before = _read(text)
    wanted = before | {section: (before.get(section) or {}) | {name: dict(value)}}
    return _checked(edited, wanted, f"{section}: {name!r}", "added")


def drop_entry(text: str, section: str, name: str) -> str:
    """The YAML text without that entry of the mapping under `section`, which must hold it."""
    node = _value(text, section)
    assert isinstance(node, yaml.MappingNode)
    _refuse_one_line(node, section)
    lines = text.splitlines(keepends=True)
    key, value = next(pair for pair in node.value if pair[0].value == name)
    del lines[key.start_mark.line : max(_last_line(key), _last_line(value)) + 1]
    before = _read(text)
    kept = {one: value for one, value in before[section].items() if one != name}
    return _checked("".join(lines), before | {section: kept or None}, f"{section}: {name!r}", "cut out")


def _read(text: str) -> dict[str, Any]:
    found = yaml.safe_load(text)
    return found if isinstance(found, dict) else {}


def _checked(edited: str, wanted: Mapping[str, Any], what: str, done: str) -> str:
    """The edited text, which says what is wanted and nothing else."""
    try:
        if _read(edited) == wanted:
            return edited
    except yaml.YAMLError:
        pass
    raise ConfigError(f"{what} cannot be {done} by whole lines, so nothing was changed; edit the file by hand")


def _refuse_one_line(node: yaml.MappingNode, section: str) -> None:
    """A section in one line holds its neighbours on that line too: no edit of whole lines fits it."""
    if node.flow_style:
        raise ConfigError(f"{section}: is written in one line as {{...}}; write one entry a line below it")


def save(path: Path, text: str, check: Callable[[Path], object]) -> None:
    """Replace the file by the text, at once and only if `check` accepts it; ConfigError leaves it as it was.

    Its mode stays; a new one may be read by everybody, such as the user that `serve` runs as.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.resolve().parent, prefix=f".{path.name}.", suffix=".new")
    except OSError as error:
        raise _not_written(path, error) from error
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(text.encode())
            stream.flush()
            os.fsync(stream.fileno())
        check(fresh)
        fresh.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        fresh.replace(path.resolve())
    except ConfigError as error:
        raise ConfigError(str(error).replace(str(fresh), str(path))) from error
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        fresh.unlink(missing_ok=True)


def _not_written(path: Path, error: OSError) -> ConfigError:
    return ConfigError(f"{path}: cannot be written: {error.strerror}; a folder that is there and may be written to")


def _list_node(text: str, key: str) -> yaml.SequenceNode | None:
    """The non-empty list under the top-level key."""
    node = _value(text, key)
    return node if isinstance(node, yaml.SequenceNode) and node.value else None


def _value(text: str, key: str) -> yaml.Node | None:
    """What stands under the top-level key."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    return next((value for name, value in pairs if name.value == key), None)


def _begin_list(text: str, key: str, items: Sequence[Mapping[str, object]], newline: str) -> str:
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += newline
    at = next((number for number, line in enumerate(lines) if line.startswith(f"{key}:")), None)
    members = _item_lines(items, 2, newline)
    if at is None:
        return "".join([*lines, f"{key}:{newline}", *members])
    lines[at] = _opened(lines[at], key, newline)
    return "".join([*lines[: at + 1], *members, *lines[at + 1 :]])


def _opened(line: str, key: str, newline: str) -> str:
    """The line of a key with nothing under it, ready for members below; its comment stays."""
    comment = line.partition("#")
    return f"{key}:{'   #' + comment[2].rstrip() if comment[1] else ''}{newline}"


def _emptied(text: str, key: str) -> str:
    return "".join(
        line.replace(f"{key}:", f"{key}: []", 1) if line.startswith(f"{key}:") else line
        for line in text.splitlines(keepends=True)
    )


def _item_lines(items: Sequence[Mapping[str, object]], indent: int, newline: str) -> list[str]:
    margin = " " * indent
    return [
        f"{margin}{'  ' if number else '- '}{name}: {_inline(value)}{newline}"
        for fields in items
        for number, (name, value) in enumerate(fields.items())
    ]


def _inline(value: object) -> str:
    plain = yaml.safe_dump(value, allow_unicode=True, default_flow_style=True, width=10**6)
    return plain.removesuffix("...\n").strip()


def _last_line(node: yaml.Node) -> int:
    """The line, from 0, on which the node's last word stands. A block's own end mark lies after its comments.

    An alias has the marks of its anchor, which stands above: then its key's line is the last.
    """
    if isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        return max(map(_last_line, node.value[-1]))
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return _last_line(node.value[-1])
    end = node.end_mark
    return int(end.line - 1 if end.column == 0 and end.line > node.start_mark.line else end.line)


def _field(node: yaml.Node, name: str) -> str | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((str(value.value) for key, value in pairs if key.value == name), None)
