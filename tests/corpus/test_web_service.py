"""The ten lines of docs/how-to/web-service.md are a service."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

import cismeet

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "web-service.md"
TEXT = "On 12 October President of Belarus Ivan Petrov met with Ana Rusu."


@pytest.fixture(scope="module")
def service() -> TestClient:
    found = re.search(r"^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert found
    names: dict[str, Any] = {}
    exec(found[1], names)  # noqa: S102  (our own page)
    return TestClient(names["app"])


def test_a_readout(service: TestClient) -> None:
    answer = service.post("/parse", params={"published": "2015-10-13"}, json=TEXT)

    assert answer.status_code == 200
    assert cismeet.loads(answer.text) == cismeet.parse(TEXT, published="2015-10-13")


def test_misuse(service: TestClient) -> None:
    answer = service.post("/parse", params={"published": "yesterday"}, json=TEXT)

    assert (answer.status_code, "published is 'yesterday'" in answer.json()["detail"]) == (422, True)
