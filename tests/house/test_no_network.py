"""The network is refused to tests, and this machine is not."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import threading
import urllib.request
from typing import TYPE_CHECKING

import pytest

from tests.no_network import NoNetworkError

if TYPE_CHECKING:
    from collections.abc import Callable

ELSEWHERE = "192.0.2.1"  # kept for documents (RFC 5737): nobody has it
UNREACHABLE = """
import socket
try:
    socket.create_connection(("192.0.2.1", 80), timeout=5)
except OSError as error:
    print(type(error).__name__, error.errno)
"""


def datagram() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.sendto(b"hello", (ELSEWHERE, 53))


def stream() -> None:
    asyncio.run(asyncio.wait_for(asyncio.open_connection(ELSEWHERE, 80), 5))


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection((ELSEWHERE, 80), timeout=5),
        lambda: socket.create_connection(("2001:db8::1", 80), timeout=5),
        lambda: socket.create_connection(("example.org", 80), timeout=5),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.gethostbyname("example.org"),
        lambda: urllib.request.urlopen("https://example.org/", timeout=5),
        datagram,
        stream,
    ],
)
def test_the_outside_is_refused(reach: Callable[[], object]) -> None:
    with pytest.raises(NoNetworkError, match="tests use no network"):
        reach()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_this_machine_is_not(host: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        answers = threading.Thread(target=lambda: server.accept()[0].sendall(b"here"))
        answers.start()
        with socket.create_connection((host, server.getsockname()[1]), timeout=5) as client:
            assert client.recv(4) == b"here"
        answers.join()


def test_a_pair_of_sockets_is_nobody_elses() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"here")

        assert other.recv(4) == b"here"


@pytest.mark.skipif("CISMEET_WITHOUT_NETWORK" not in os.environ, reason="only .ci/test-wheel takes the network away")
def test_processes_of_their_own_find_no_network() -> None:
    run = subprocess.run([sys.executable, "-c", UNREACHABLE], capture_output=True, text=True, check=True)

    assert run.stdout.split() == ["OSError", "101"]  # ENETUNREACH
