"""`${NAME}` in a channel's URL: filled in at the moment of sending, from the environment or a file, never kept."""

import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

_NAME = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")


class MissingSecret(Exception):
    """A `${NAME}` that neither NAME nor NAME_FILE gives. The message holds the name, never a value."""


def expand(url: str, environment: Mapping[str, str]) -> str:
    """The URL with each `${NAME}` replaced by NAME or by what the file NAME_FILE names holds.

    A URL that is a `${NAME}` as a whole is taken as it stands; a part of a URL is percent-encoded, so that a password
    may hold `/` and `@`. Raises MissingSecret.
    """
    whole = _NAME.fullmatch(url)
    if whole:
        return _value(whole[1], environment)
    return _NAME.sub(lambda found: quote(_value(found[1], environment), safe=""), url)


def _value(name: str, environment: Mapping[str, str]) -> str:
    if name in environment:
        return environment[name].strip()
    file = environment.get(f"{name}_FILE")
    if file is None:
        raise MissingSecret(f"${{{name}}} is not set; set {name} or {name}_FILE")
    try:
        return Path(file).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise MissingSecret(f"{name}_FILE cannot be read ({type(error).__name__})") from None
