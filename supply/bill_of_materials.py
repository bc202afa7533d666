"""The bill of materials (CycloneDX 1.6, JSON) of the library with all extras of its users.

    python -m supply.bill_of_materials FILE

It tells what is installed here: names, versions, licences, what is required and what an
extra adds, and who needs whom. The same installation gives the same bytes: there is no time
in it, and its serial number follows from its content. It is a product of the build and is
not kept in the repository.
"""

from __future__ import annotations

import argparse
import json
import uuid
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from supply.dependencies import project, users_extras, wanted_by
from supply.licences import NOT_SPDX, licence_of

__all__ = ["bill_of_materials", "write"]

_OURS = uuid.UUID("0d9f0f0e-5d0b-5c0e-9d55-3b1c5f5b8a11")
"""The name space of serial numbers."""


def bill_of_materials() -> dict[str, Any]:
    """The bill as a dictionary.

    Raises:
        LookupError: something that an extra needs is not installed, so the bill would be short of it.
    """
    told = project()
    named = [*told.core, *(need for extra in users_extras() for need in told.extras[extra])]
    core, everything = wanted_by(told.core), wanted_by(named)
    missing = [name for name, one in everything.items() if one.version is None]
    if missing:
        raise LookupError(f"not installed: {', '.join(missing)}; install the project with its extras first")
    direct = sorted({canonicalize_name(Requirement(one).name) for one in named})
    bill: dict[str, Any] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": _component(told.name, told.version, "MIT")},
        "components": [
            {**_component(one.name, one.version, licence_of(one.name)), "scope": _scope(one.name in core)}
            for one in everything.values()
        ],
        "dependencies": [
            {"ref": told.name, "dependsOn": direct},
            *({"ref": one.name, "dependsOn": sorted(one.needs)} for one in everything.values()),
        ],
    }
    bill["serialNumber"] = f"urn:uuid:{uuid.uuid5(_OURS, json.dumps(bill, sort_keys=True))}"
    return bill


def write(target: Path) -> None:
    """Write the bill to a file.

    Raises:
        LookupError: something that an extra needs is not installed.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(bill_of_materials(), indent=1, ensure_ascii=False) + "\n", "utf-8")


def _component(name: str, version: str | None, licence: str) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}@{version}"
    told = {"type": "library", "bom-ref": name, "name": name, "version": version, "purl": purl}
    return {**told, "licenses": [_licence(licence)]}


def _scope(is_required: bool) -> str:  # noqa: FBT001  (one thing to tell)
    return "required" if is_required else "optional"


def _licence(expression: str) -> dict[str, Any]:
    if " " in expression:
        return {"expression": expression}
    return {"license": {"name" if expression in NOT_SPDX else "id": expression}}


def _validate(target: Path) -> str:
    """What is wrong with the file by the schema of CycloneDX, empty when nothing is."""
    from cyclonedx.schema import SchemaVersion  # noqa: PLC0415  (comes with the extra `lint`)
    from cyclonedx.validation.json import JsonStrictValidator  # noqa: PLC0415

    return str(JsonStrictValidator(SchemaVersion.V1_6).validate_str(target.read_text("utf-8")) or "")


def main() -> None:
    """Write the bill and hold it against the schema."""
    options = argparse.ArgumentParser(description="The bill of materials of the library with all extras of its users.")
    options.add_argument("file", type=Path)
    target: Path = options.parse_args().file
    write(target)
    fault = _validate(target)
    if fault:
        raise SystemExit(f"{target} is no bill of materials: {fault}")
    print(f"{target}: {len(bill_of_materials()['components'])} components")


if __name__ == "__main__":
    main()
