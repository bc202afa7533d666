"""Linked data: schema.org events, quotations and claims, Web Annotations and PROV, as JSON-LD 1.1."""

from cismeet.serializers.jsonld.context import CONTEXT
from cismeet.serializers.jsonld.document import to_jsonld, write

__all__ = ["CONTEXT", "to_jsonld", "write"]
