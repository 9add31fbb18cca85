"""A real PostgreSQL for tests, on loopback, as a user of its own; where it cannot be had, the tests say so."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.prefect_server import free_port

PASSWORD = "it's-a-secret"
_QUIET = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c logging_collector=off -c max_connections=60"


@dataclass(frozen=True, slots=True)
class Postgres:
    """A running server; whoever may use it is `watch`."""

    port: int

    def sql(self, text: str, database: str = "postgres") -> list[str]:
        """The rows, as text."""
        command = ["psql", "-XAtq", "-h", "127.0.0.1", "-p", str(self.port), "-U", "watch", database, "-c", text]
        known = os.environ | {"PGPASSWORD": PASSWORD}
        done = subprocess.run(command, check=False, env=known, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    def lake(
        self, folder: Path, name: str, *, host: str = "127.0.0.1", port: int | None = None, words: str = ""
    ) -> Path:
        """A `.lake` file that names a database of this server, made where it is missing, and a folder beside it."""
        if not self.sql(f"SELECT 1 FROM pg_database WHERE datname = '{name}'"):
            self.sql(f"CREATE DATABASE {name}")
        path = folder / f"{name}-{host}.lake"
        path.write_text(
            f'catalog = "host={host} port={port or self.port} user=watch dbname={name} {words}"\n'
            f'password = "{PASSWORD}"\ndata = "{folder / name}"\n',
            "utf-8",
        )
        return path


@contextmanager
def running_postgres(listen: str = "127.0.0.1") -> Iterator[Postgres]:
    """A server with an empty database, gone afterwards. Skips the test where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or [Path(shutil.which("initdb") or "")]
    if not found[-1].is_file() or not shutil.which("psql"):
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    programs = found[-1].parent
    user = _user()
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))         # pytest's own folders are closed to others
    try:
        password = folder / "password"
        password.write_text(PASSWORD, "utf-8")
        if user:
            for place in (folder, password):
                os.chown(place, user.pw_uid, user.pw_gid)
        data, port = folder / "data", free_port()

        def run(program: str, *words: str) -> None:
            extra = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
            command = [str(programs / program), "-D", str(data), *words]
            done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE, cwd=folder, **extra)  # type: ignore[call-overload]  # fmt: skip
            assert done.returncode == 0, done.stderr.decode()

        run("initdb", "-A", "scram-sha-256", "-U", "watch", "--pwfile", str(password), "--no-sync", "-E", "UTF8",
            "--locale", "C")  # fmt: skip
        with (data / "pg_hba.conf").open("a") as rules:
            rules.write("host all all samenet scram-sha-256\n")
        options = f"-c listen_addresses={listen} -p {port} -k {folder} {_QUIET}"
        run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield Postgres(port)
        finally:
            run("pg_ctl", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> pwd.struct_passwd | None:
    """Who may run it: PostgreSQL refuses to be root."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")
