"""One target in one process, guided by the coverage of cismeet: ``python -m fuzz.guided FOLDER TARGET… -- FLAGS``.

FOLDER/corpus holds the inputs and grows; FOLDER/found gets each input that broke something,
with its traceback beside it. Of what breaks at the same place the first is kept. With several
targets the first byte of an input tells which. FLAGS are those of libFuzzer.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import logging
import pkgutil
import sys
import traceback
import warnings
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fuzz.target import Target

__all__ = ["main"]

_LEFT_ALONE = ("cismeet.__main__", "cismeet.cli", "cismeet.corpus.dask", "cismeet.corpus.engines.cluster")
_OWN_CHANGES = 0.7
"""Share of the changes that are the target's own; the rest are those of libFuzzer, which know no words."""


class _Fuzzer:
    def __init__(self, atheris: Any, folder: Path, targets: list[Target]) -> None:
        self._atheris = atheris
        self._targets = targets
        self._found = folder / "found"
        self._seen: set[tuple[str, ...]] = set()

    def _split(self, data: bytes) -> tuple[bytes, Target, bytes]:
        if len(self._targets) == 1:
            return b"", self._targets[0], data
        return data[:1] or b"\0", self._targets[(data or b"\0")[0] % len(self._targets)], data[1:]

    def run(self, data: bytes) -> None:
        _, target, rest = self._split(data)
        if target.arranged is not None:
            rest = target.arranged(self._atheris.FuzzedDataProvider(rest))
        try:
            target.check(rest)
        except Exception as error:  # noqa: BLE001  (whatever it is, it is a finding)
            self._keep(rest, error)

    def _keep(self, data: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        place = (type(error).__name__, *(f"{one.filename}:{one.lineno}" for one in frames))
        if place not in self._seen:
            self._seen.add(place)
            name = hashlib.sha256(data).hexdigest()[:16]
            (self._found / name).write_bytes(data)
            (self._found / f"{name}.txt").write_text("".join(traceback.format_exception(error)), "utf-8", "replace")

    def mutate(self, data: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        first, target, rest = self._split(data)
        if target.arranged is None and random.random() < _OWN_CHANGES:
            changed: bytes = target.mutate(rest, random)[: longest - len(first)]
        else:
            changed = self._atheris.Mutate(rest, longest - len(first))
        return first + changed


def main(arguments: list[str]) -> None:
    """Fuzz until libFuzzer's flags say to stop; it ends the process."""
    border = arguments.index("--")
    folder, names, flags = Path(arguments[0]), arguments[1:border], arguments[border + 1 :]
    atheris: Any = importlib.import_module("atheris")
    logging.disable()
    warnings.simplefilter("ignore")
    with atheris.instrument_imports(include=["cismeet"], enable_loader_override=False), contextlib.suppress(Exception):
        import cismeet  # noqa: PLC0415  (so that its coverage is seen)

        for module in pkgutil.walk_packages(cismeet.__path__, "cismeet."):
            if not module.name.startswith(_LEFT_ALONE):
                importlib.import_module(module.name)
    targets = importlib.import_module("fuzz.targets").TARGETS
    chosen = [targets[name] for name in names]
    (folder / "corpus").mkdir(parents=True, exist_ok=True)
    (folder / "found").mkdir(exist_ok=True)
    for number, target in enumerate(chosen):
        for seed in target.seeds():
            first = bytes([number]) if len(chosen) > 1 else b""
            name = hashlib.sha256(first + seed).hexdigest()[:16]
            (folder / "corpus" / name).write_bytes(first + seed[: target.longest])
    fuzzer = _Fuzzer(atheris, folder, chosen)
    longest = max(one.longest for one in chosen)
    own = [f"-max_len={longest}", "-print_final_stats=1", f"-artifact_prefix={folder / 'found'}/", "-timeout=60"]
    atheris.Setup([sys.argv[0], *own, *flags, str(folder / "corpus")], fuzzer.run, custom_mutator=fuzzer.mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
