"""The settings: defaults, then ALLIANCE_WATCH_* of the environment, then the options of the command line."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from flows.yaml_file import ConfigError

PREFIX = "ALLIANCE_WATCH_"


def _split(value: object) -> object:
    """`a, b` of the environment is the tuple (a, b)."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]


def _part(value: str) -> str:
    """`2/3` is the second of three parts."""
    part, slash, parts = value.partition("/")
    if not (slash and part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
        raise ValueError("write it like 2/3, the second of three")
    return value


class Settings(BaseModel):
    """Everything an operator can set. Each field is also the variable ALLIANCE_WATCH_<FIELD>."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Path = Path("data")               # all state, Prefect's too, stays below it
    warehouse_path: Path | None = Field(None, alias="warehouse")
    feeds: Path = Path("feeds.yaml")
    watchlist: Path = Path("watchlist.yaml")
    entities: Path = Path("entities.yaml")  # the operator's own names, beside the packaged ones; need not exist
    allow_hosts: Words = ()                 # private hosts, addresses or networks that may be visited
    legacy_tls_hosts: Words = ("yna.co.kr",)
    health_channels: Words = ("console", "file")        # where a feed in trouble, and its recovery, is told
    contact: str | None = Field(None, pattern=r"^[\x20-\x7e]+$")  # an address told to publishers in the User-Agent
    keep_texts_days: int | None = Field(None, ge=14)    # of articles; None: for ever
    keep_rows_days: int | None = Field(None, ge=30)     # everything else but which entries were seen
    # Processes of a run: with 2 one beside it tags, with more they clean, too. None: 2 where it pays.
    workers: int | None = Field(None, ge=1, le=64)
    dask: str | None = Field(None, pattern=r"^(tcp|tls)://\S+:\d+$")    # scheduler whose workers tag instead
    share: Annotated[str, AfterValidator(_part)] = "1/1"    # of the feeds: what of them this worker polls
    hosts_at_once: int = Field(16, ge=1, le=16)         # a run has 16 threads (flows.ingest)
    pause_seconds: float = Field(1.0, ge=0, le=60)      # between two requests to one host
    connect_seconds: float = Field(10.0, gt=0, le=120)
    read_seconds: float = Field(15.0, gt=0, le=120)
    total_seconds: float = Field(25.0, gt=0, le=600)    # one request with its answer
    run_seconds: float = Field(1800.0, gt=0)            # pages left then wait for the next run

    @property
    def warehouse(self) -> Path:
        return self.warehouse_path or self.home / "warehouse.duckdb"

    @property
    def user_agent(self) -> str:
        return f"AllianceWatch/{_version()} ({f'+{self.contact}' if self.contact else 'news monitor'})"


def load_settings(environ: Mapping[str, str] | None = None, **options: Any) -> Settings:
    """The settings in force; an option that is None counts as not given.

    Raises ConfigError naming the variable and the remedy.
    """
    environ = os.environ if environ is None else environ
    names = {(field.alias or name): name for name, field in Settings.model_fields.items()}
    given = {name: environ[PREFIX + name.upper()] for name in names if environ.get(PREFIX + name.upper())}
    _check_names(environ, names)
    try:
        return Settings.model_validate(given | {key: value for key, value in options.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{PREFIX}{name.upper()} (--{name}): {first['msg']}, not {first['input']!r}") from error


def _check_names(environ: Mapping[str, str], names: Mapping[str, str]) -> None:
    """A variable that is nearly one of ours is a typo; others may belong to a deployment."""
    known = [PREFIX + name.upper() for name in names]
    for name in environ:
        if name.startswith(PREFIX) and name not in known and (near := get_close_matches(name, known, 1, 0.93)):
            raise ConfigError(f"{name} is not a setting; did you mean {near[0]}?")


def _version() -> str:
    try:
        return version("alliance-watch")
    except PackageNotFoundError:
        return "0"
