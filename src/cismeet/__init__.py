"""Text of an official meeting readout in, a typed, frozen Meeting out."""

from cismeet.errors import CismeetError

__all__ = ["CismeetError"]
