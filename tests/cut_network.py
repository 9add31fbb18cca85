"""A relay inside a network namespace of its own, whose only link can be cut: packets vanish, nobody is told."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

_RELAY = """
import asyncio, sys
here, there, port = sys.argv[1:]

async def pump(reader, writer):
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    finally:
        writer.close()

async def serve(reader, writer):
    other = await asyncio.open_connection(there, int(port))
    await asyncio.gather(pump(reader, other[1]), pump(other[0], writer), return_exceptions=True)

async def main():
    server = await asyncio.start_server(serve, here, int(port))
    print("ready", flush=True)
    await server.serve_forever()

asyncio.run(main())
"""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to this machine through another one's network."""

    name: str
    ours: str                               # address on this side: what the server must listen on
    theirs: str                             # address of the relay

    def cut(self) -> None:
        _ip("link", "set", self.name, "down")

    def mend(self) -> None:
        _ip("link", "set", self.name, "up")


@contextmanager
def link() -> Iterator[Link]:
    """A network namespace with one link to us. Skips the test where none can be made."""
    number = os.getpid() % 250
    one = Link(f"watch{number}", f"10.213.{number}.1", f"10.213.{number}.2")
    made = subprocess.run(["ip", "netns", "add", one.name], check=False, capture_output=True, text=True)
    if made.returncode:
        pytest.skip(f"no network namespace can be made here: {made.stderr.strip()}")
    try:
        _ip("link", "add", one.name, "type", "veth", "peer", "name", "inside", "netns", one.name)
        _ip("addr", "add", f"{one.ours}/30", "dev", one.name)
        _ip("link", "set", one.name, "up")
        for words in (("addr", "add", f"{one.theirs}/30", "dev", "inside"), ("link", "set", "inside", "up")):
            _ip("-n", one.name, *words)
        yield one
    finally:
        # The link by name: a connection that was cut keeps the namespace, and it, for minutes.
        subprocess.run(["ip", "link", "del", one.name], check=False)
        _ip("netns", "del", one.name)


@contextmanager
def relay(one: Link, port: int) -> Iterator[None]:
    """Whoever connects to the port on the other side is connected to ours."""
    command = ["ip", "netns", "exec", one.name, sys.executable, "-c", _RELAY, one.theirs, one.ours, str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == b"ready\n"
            yield
        finally:
            process.kill()


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True)
