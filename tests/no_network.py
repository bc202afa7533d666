"""No test reaches for the network: Python refuses in the tests' own process, whatever asks.

An audit hook sees every connection and every look-up of a name, those of sockets made
before it and those of asyncio included, and cannot be taken away again. What a test starts
in a process of its own is beyond it; `.ci/test-wheel` runs all tests where there is no
network at all.
"""

from __future__ import annotations

import ipaddress
import socket
import sys
from typing import Any

__all__ = ["NoNetworkError", "refuse_network"]

_CONNECTING = ("socket.connect", "socket.sendto", "socket.sendmsg")
_LOOKING_UP = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


class NoNetworkError(BaseException):
    """A test reached for the network; no `except Exception` takes it for a network that is down."""


def refuse_network() -> None:
    """Refuse connections to other machines and look-ups of their names, from now on."""
    here = {"", "localhost", "0.0.0.0", socket.gethostname().lower()}  # noqa: S104  (nothing is bound)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _CONNECTING:
            address = arguments[1]
            if isinstance(address, tuple) and not _is_here(address[0], here):
                raise NoNetworkError(f"a test connects to {address!r}; tests use no network")
        elif event in _LOOKING_UP and not _is_here(arguments[0], here) and not _is_address(arguments[0]):
            raise NoNetworkError(f"a test looks up {arguments[0]!r}; tests use no network")

    sys.addaudithook(hook)


def _is_here(host: object, here: set[str]) -> bool:
    if host is None:
        return True
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    return name.lower() in here or (_is_address(name) and ipaddress.ip_address(name.partition("%")[0]).is_loopback)


def _is_address(host: object) -> bool:
    """Whether a host is written as its number, which nobody needs to look up."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        ipaddress.ip_address(name.partition("%")[0])
    except ValueError:
        return False
    return True
