"""Changes to inputs: words and marks of running text, values of JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from random import Random

    from fuzz.target import Mutator

__all__ = ["each_line", "tokens_of", "values"]

_TOKEN = re.compile(r"<[^<>]*>|\w+|\s+|.", re.DOTALL)
_NUMBER = re.compile(r"\d+")
_MARKS = [*list("“”«»\"'‘’,.:;-–…(•\n\r\t\xad\u2028\u200fİ\x00<&;|/{["), "\n\n", "\r\n", ". ", "” ", "--"]
_ODD: list[Any] = [
    *(
        None,
        True,
        False,
        0,
        -1,
        1,
        7,
        2**31,
        2**63,
        10**30,
        0.5,
        -0.0,
        1e308,
        "",
        " ",
        "x",
        "\x00",
        "é\ud800",
        "person",
    ),
    *([], [[]], {}, [0, 1], [1, 0], [-1, 3], [0, 10**9], {"id": "x"}, {"": None}, "2015-10-12", "2015?-10", "../2020"),
    *("/date", "/participants/0/role", "/statements/00/act", "cismeet/1", "cismeet/1.5", "BY", "text", "title"),
]


def tokens_of(vocabulary: Callable[[], Sequence[str]]) -> Mutator:
    """A mutator of text: words, tags, numbers and marks put in, taken out, moved and doubled.

    Args:
        vocabulary: words and phrases to put in.
    """

    def mutate(data: bytes, random: Random) -> bytes:
        tokens = _TOKEN.findall(data.decode("utf-8", "replace"))
        for _ in range(random.choice((1, 1, 1, 2, 4))):
            _change(tokens, vocabulary(), random)
        return "".join(tokens).encode("utf-8", "replace")

    return mutate


def _change(tokens: list[str], vocabulary: Sequence[str], random: Random) -> None:
    at = random.randrange(len(tokens) + 1)
    end = min(len(tokens), at + random.choice((1, 1, 2, 5, 20)))
    match random.randrange(9):
        case 0:
            tokens[at:at] = [random.choice(vocabulary)]
        case 1:
            tokens[at:end] = [random.choice(vocabulary)]
        case 2:
            del tokens[at:end]
        case 3:
            tokens[at:at] = tokens[at:end]
        case 4:
            moved = tokens[at:end]
            del tokens[at:end]
            to = random.randrange(len(tokens) + 1)
            tokens[to:to] = moved
        case 5:
            tokens[at:at] = [random.choice(_MARKS)]
        case 6:
            tokens[at:end] = [random.choice((str.upper, str.title, str.lower, str.swapcase))("".join(tokens[at:end]))]
        case 7:
            numbers = [number for number, token in enumerate(tokens) if _NUMBER.fullmatch(token)]
            if numbers:
                tokens[random.choice(numbers)] = str(random.choice((0, 1, 31, 32, 2015, random.randrange(3000))))
        case _:
            tokens[at:end] = [f" {random.choice(vocabulary)} "]


def values(data: bytes, random: Random) -> bytes:
    """A mutator of JSON: values replaced, doubled, moved and left out, keys renamed; the text itself now and then."""
    try:
        tree: Any = json.loads(data)
    except (ValueError, RecursionError):
        return _bytes(data, random)
    if random.random() < 0.1:
        return _bytes(data, random)
    for _ in range(random.choice((1, 1, 2, 3))):
        places = list(_places(tree))
        if not places:
            break
        _turn(places, random)
    return json.dumps(tree, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass")


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with each of its keys."""
    waiting = [tree]
    while waiting:
        one = waiting.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        for key in keys:
            yield one, key
            waiting.append(one[key])


def _turn(places: Sequence[tuple[Any, Any]], random: Random) -> None:
    (holder, key), (other, place) = random.choice(places), random.choice(places)
    match random.randrange(7):
        case 0 | 1:
            holder[key] = json.loads(json.dumps(random.choice(_ODD)))
        case 2:
            del holder[key]
        case 3 if isinstance(holder[key], int):
            holder[key] += random.choice((-1, 1, 2, 10))
        case 4 if isinstance(holder, list):
            holder.append(json.loads(json.dumps(holder[key])))
        case 5 if isinstance(holder, dict):
            holder[random.choice(("id", "in", "text", f"{key}x", "span"))] = holder.pop(key)
        case _:
            holder[key] = json.loads(json.dumps(other[place]))


def _bytes(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    end = min(len(data), at + random.choice((1, 1, 2, 8)))
    new = random.choice((b"", b"[", b"{", b'"', b"\\ud800", b"\xff", b"NaN", b"1e999", b"9" * 50, data[at:end] * 2))
    return data[:at] + new + data[end:]


def each_line(mutate: Mutator) -> Mutator:
    """A mutator of one line at a time."""

    def of_lines(data: bytes, random: Random) -> bytes:
        lines = data.split(b"\n")
        at = random.randrange(len(lines))
        lines[at] = mutate(lines[at], random)
        if random.random() < 0.2:
            lines.insert(random.randrange(len(lines) + 1), random.choice(lines))
        return b"\n".join(lines)

    return of_lines
