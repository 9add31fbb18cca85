"""The operator's YAML files, read strictly: every mistake names file, line, key and remedy.

    root = load_yaml(Path("feeds.yaml"))
    for row in root.mapping("feeds")["feeds"].items():
        keys = row.mapping("id", "name", "url", required=("id", "url"))
        url = keys["url"].text()
        if not url.startswith("http"):
            raise keys["url"].error("is not an http or https address", remedy="write https://...")
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import yaml

T = TypeVar("T")
MOST_MISTAKES = 20          # told at once
MOST_NODES = 200_000        # of a file that is mostly aliases, when they are written out
_LENGTH = re.compile(r"(\d{1,6}) ?([smhd])?")
_SECONDS = {None: 1, "s": 1, "m": 60, "h": 3600, "d": 86_400}


class ConfigError(Exception):
    """A mistake in a file or setting of the operator's; the message says where, what, and what to do."""

    node: "Node | None" = None              # where it stands, in a file that could be read
    missing: "tuple[str, ...]" = ()         # keys of which none is there


@dataclass(frozen=True, slots=True)
class Node:
    """A YAML value that knows where it stands. `value` is a scalar, a tuple of nodes or a dict of nodes."""

    path: Path
    line: int                               # from 1
    key: str                                # feeds[2].url, for messages
    value: Any = field(repr=False)

    def error(self, problem: str, *, remedy: str = "", missing: tuple[str, ...] = ()) -> ConfigError:
        """The error to raise: `feeds.yaml:12: feeds[2].url: is missing; write https://...`."""
        told = f"{self.path}:{self.line}: {self.key or 'file'}: {problem}{f'; {remedy}' if remedy else ''}"
        error = ConfigError(told)
        error.node, error.missing = self, missing
        return error

    def mapping(self, *known: str, required: Collection[str] = ()) -> dict[str, "Node"]:
        """The mapping, holding known keys only and all the required ones. Keys with an empty value are left out."""
        if not isinstance(self.value, dict):
            raise self.error("must be a mapping of keys", remedy=f"known keys: {', '.join(known)}")
        for key, node in self.value.items():
            if key not in known:
                raise node.error("is not a known key", remedy=_nearest(key, known))
        present = {key: node for key, node in self.value.items() if node.value is not None}
        for key in required:
            if key not in present:
                raise self.error(f"has no {key!r}", remedy=f"add a line `{key}: ...`", missing=(key,))
        return present

    def items(self) -> tuple["Node", ...]:
        """The members of the list."""
        if not isinstance(self.value, tuple):
            raise self.error("must be a list", remedy="begin each member with `- `")
        return self.value

    def members(self) -> tuple["Node", ...]:
        """The members of the list, which is not empty; a single value counts as a list of one."""
        if self.value == ():
            raise self.error("is empty", remedy="give a value or remove the key")
        return self.value if isinstance(self.value, tuple) else (self,)

    def text(self) -> str:
        """The value as non-empty text; a number counts as text."""
        if isinstance(self.value, bool) or not isinstance(self.value, str | int | float):
            raise self.error("must be text", remedy="quote it")
        text = str(self.value).strip()
        if not text:
            raise self.error("is empty", remedy="give a value or remove the key")
        return text

    def texts(self) -> tuple[str, ...]:
        """The texts of the list, which is not empty; a single text counts as a list of one."""
        return tuple(node.text() for node in self.members())

    def length(self) -> int:
        """The length of time in seconds: 30s, 5m, 2h, 3d or plain seconds, more than none."""
        found = _LENGTH.fullmatch(self.text())
        if not found or not int(found[1]):
            raise self.error(f"{self.text()!r} is not a length of time", remedy="write 30s, 5m, 2h or 3d")
        return int(found[1]) * _SECONDS[found[2]]

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.error("must be true or false")
        return self.value

    def choice(self, *allowed: str) -> str:
        """The text, one of those allowed."""
        text = self.text()
        if text not in allowed:
            raise self.error(f"{text!r} is not allowed", remedy=_nearest(text, allowed))
        return text


def read_whole(root: Node, read: Callable[[Node], T], stand_ins: Mapping[str, str]) -> T:
    """What `read` makes of the file. Where it makes mistakes out, ConfigError tells all of them, in the order of lines.

    It reads again without what was wrong, until nothing is. Where a key is missing, or was wrong, its stand-in takes
    its place, so that its neighbours are judged, too; `{}` in it becomes a number that makes it unique.
    """
    mistakes: list[ConfigError] = []
    stood_in: set[str] = set()
    while len(mistakes) < MOST_MISTAKES:
        try:
            found = read(root)
        except ConfigError as error:
            if error.node is None:
                mistakes.append(error)
                break
            if not _follows(error, error.node, mistakes):
                mistakes.append(error)
            name = next((name for name in error.missing if name in stand_ins), "")
            place = f"{error.node.key}.{name}"
            if name and place not in stood_in:
                stood_in.add(place)
                root = _with(root, error.node, name, stand_ins[name].format(len(stood_in)))
            elif (pruned := _without(root, error.node)) is not None:
                root = pruned
            else:
                break
        else:
            if not mistakes:
                return found
            break
    ordered = sorted(mistakes, key=lambda one: one.node.line if one.node else 0)
    raise ConfigError("\n".join(map(str, ordered))) from mistakes[0]


def _follows(error: ConfigError, node: Node, mistakes: Sequence[ConfigError]) -> bool:
    """Is it only for want of what was wrong and taken out? Of a missing key: of that key or of its misspelling."""
    below = [one.node.key[len(node.key) + bool(node.key) :] for one in mistakes if one.node and _within(one.node, node)]
    if not error.missing:
        return bool(below)
    return any(get_close_matches(key.partition("[")[0], error.missing) for key in below)


def _within(node: Node, other: Node) -> bool:
    return not other.key or node.key.startswith((f"{other.key}.", f"{other.key}["))


def _with(root: Node, row: Node, name: str, value: str) -> Node:
    """The tree, with one more key in the mapping `row`."""
    if root.key == row.key:
        return replace(root, value=root.value | {name: Node(root.path, root.line, f"{root.key}.{name}", value)})
    if isinstance(root.value, dict):
        return replace(root, value={key: _with(node, row, name, value) for key, node in root.value.items()})
    if isinstance(root.value, tuple):
        return replace(root, value=tuple(_with(node, row, name, value) for node in root.value))
    return root


def _without(root: Node, gone: Node) -> Node | None:
    """The tree without the node; None where that is the root."""
    if root.key == gone.key:
        return None
    if isinstance(root.value, dict):
        kept = {key: left for key, node in root.value.items() if (left := _without(node, gone))}
        return replace(root, value=kept)
    if isinstance(root.value, tuple):
        return replace(root, value=tuple(left for node in root.value if (left := _without(node, gone))))
    return root


def load_yaml(path: Path) -> Node:
    """The file's root node. Raises ConfigError for a missing, unreadable or malformed file and for doubled keys."""
    try:
        raw = path.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: no such file; give its place with an option or create it") from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}:{line}: is not UTF-8 text; save the file as UTF-8") from error
    try:
        root = yaml.compose(raw, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as error:
        line = raw.count("\n", 0, int(error.position)) + 1
        raise ConfigError(f"{path}:{line}: holds a control character; remove it") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _syntax_error(path, error) from error
    _refuse_bomb(path, root)
    try:
        return Node(path, 1, "", {}) if root is None else _node(path, "", root, root.start_mark.line + 1, ())
    except RecursionError as error:         # a chain of aliases
        raise _syntax_error(path, error) from error


def _syntax_error(path: Path, error: Exception) -> ConfigError:
    mark = getattr(error, "problem_mark", None)
    where = f"{path}:{mark.line + 1}" if mark else str(path)
    problem = getattr(error, "problem", None) or "nested too deeply"
    return ConfigError(f"{where}: not valid YAML: {problem}; check indentation, colons and quotes near this line")


def _refuse_bomb(path: Path, root: yaml.Node | None) -> None:
    """Aliases of aliases of lists make a few lines as large as one likes; each anchor is counted once, so this is not.

    A node that contains itself counts as one here: `_node` tells of it.
    """
    sizes: dict[int, int] = {}

    def size(raw: yaml.Node) -> int:
        if id(raw) not in sizes:
            sizes[id(raw)] = 1
            members = raw.value if isinstance(raw, yaml.SequenceNode | yaml.MappingNode) else []
            parts = [part for member in members for part in (member if isinstance(member, tuple) else (member,))]
            sizes[id(raw)] = 1 + sum(map(size, parts))
        return sizes[id(raw)]

    if root is not None and size(root) > max(MOST_NODES, 10 * len(sizes)):
        raise ConfigError(f"{path}: its aliases make more than {MOST_NODES:,} values; write out what is meant")


def _node(path: Path, key: str, raw: yaml.Node, line: int, parents: tuple[yaml.Node, ...]) -> Node:
    here = Node(path, line, key, None)
    if raw in parents:
        raise here.error("contains itself", remedy="write it out instead of using &anchor and *alias")
    within = (*parents, raw)
    if isinstance(raw, yaml.MappingNode):
        return Node(path, line, key, _members(here, raw, within))
    if isinstance(raw, yaml.SequenceNode):
        members = enumerate(raw.value)
        return Node(
            path, line, key, tuple(_node(path, f"{key}[{i}]", m, m.start_mark.line + 1, within) for i, m in members)
        )
    return Node(path, line, key, _scalar(here, raw))


def _members(here: Node, raw: yaml.MappingNode, within: tuple[yaml.Node, ...]) -> dict[str, Node]:
    members: dict[str, Node] = {}
    for raw_key, raw_value in raw.value:
        line = raw_key.start_mark.line + 1
        name = str(raw_key.value)
        key = f"{here.key}.{name}" if here.key else name
        if name in members:
            raise Node(here.path, line, key, None).error(
                f"stands twice, first on line {members[name].line}", remedy="remove one"
            )
        members[name] = _node(here.path, key, raw_value, line, within)
    return members


def _scalar(here: Node, raw: yaml.Node) -> object:
    try:
        return yaml.SafeLoader("").construct_object(raw)
    except (yaml.YAMLError, ValueError) as error:
        raise here.error(f"{raw.value!r} cannot be read", remedy="quote it") from error


def _nearest(word: str, known: Collection[str]) -> str:
    near = get_close_matches(word, known, n=1)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
