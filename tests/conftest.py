"""How tests run: no clock decides, every run tries the same, and nobody reaches for the network."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

from tests.no_network import refuse_network

settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

refuse_network()
