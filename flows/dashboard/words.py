"""The words of the dashboard, Korean first; they stand in labels.yaml."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from extractors.words import Language
from flows.wording import word


@cache
def labels() -> Mapping[str, tuple[str, str]]:
    """Key -> Korean, English."""
    return yaml.safe_load(Path(__file__).with_name("labels.yaml").read_text("utf-8"))  # type: ignore[no-any-return]


def label(key: str, language: Language, *values: object) -> str:
    """The words for the key, with values in their places."""
    found = labels().get(key)
    return found[language == "en"].format(*values) if found else word(key, language)
