"""The bill of materials tells all that users install, the same bytes each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from supply import bill_of_materials as bills
from supply.dependencies import ROOT, Wanted, project, users_extras, wanted_by

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NEEDS = [need for extra in users_extras() for need in project().extras[extra]]
with_all_extras = pytest.mark.skipif(
    any(one.version is None for one in wanted_by(NEEDS).values()),
    reason="not all extras are installed; `make sbom` runs this where they are",
)


@with_all_extras
def test_it_tells_what_is_required_and_what_extras_add() -> None:
    bill = bills.bill_of_materials()
    scopes = {one["name"]: one["scope"] for one in bill["components"]}
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}

    assert {name for name, scope in scopes.items() if scope == "required"} >= {"attrs", "cattrs", "python-dateutil"}
    assert scopes["pyarrow"] == scopes["jinja2"] == scopes["click"] == "optional"
    assert "pytest" not in scopes
    assert needs["cismeet"] == sorted(needs["cismeet"])
    assert {"attrs", "pyarrow", "trafilatura"} <= set(needs["cismeet"])
    assert "attrs" in needs["cattrs"]
    assert {ref for one in needs.values() for ref in one} <= scopes.keys()


@with_all_extras
def test_every_component_has_version_licence_and_address() -> None:
    for one in bills.bill_of_materials()["components"]:
        assert one["version"]
        assert all(told for told in one["licenses"][0].values())
        assert one["purl"] == f"pkg:pypi/{one['name']}@{one['version']}"


@with_all_extras
def test_equal_bytes_in_processes_with_other_seeds(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from supply.bill_of_materials import write; write(Path(sys.argv[1]))"
    files = [tmp_path / seed / "bill.json" for seed in ("1", "2")]
    for file in files:
        environment = {**os.environ, "PYTHONHASHSEED": file.parent.name, "TZ": f"UTC+{file.parent.name}"}
        subprocess.run([sys.executable, "-c", code, str(file)], cwd=ROOT, env=environment, check=True)

    first, second = (file.read_bytes() for file in files)

    assert first == second
    assert json.loads(first)["specVersion"] == "1.6"


def test_a_gap_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(requirements: Iterable[str]) -> dict[str, Wanted]:
        return {"pyarrow": Wanted("pyarrow", None)} if len(list(requirements)) > len(project().core) else {}

    monkeypatch.setattr(bills, "wanted_by", nothing)

    with pytest.raises(LookupError, match="not installed: pyarrow; install the project with its extras first"):
        bills.bill_of_materials()
