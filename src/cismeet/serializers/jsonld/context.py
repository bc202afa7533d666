"""The words of the JSON-LD and the vocabularies that they stand for, all in the file itself.

Nothing is fetched to read it: a context at an address fails offline, and what it means
may change. Bare words are schema.org's.
"""

from __future__ import annotations

__all__ = ["CONTEXT", "EDTF"]

EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"
"""The datatype of dates in EDTF (Library of Congress)."""

_REFERENCES = (
    "attendee",
    "organizer",
    "superEvent",
    "subjectOf",
    "creator",
    "recordedIn",
    "isPartOf",
    "appearance",
    "mentions",
    "eventAttendanceMode",
    "sameAs",
)
"""Words of schema.org whose values here are things, not strings."""

CONTEXT: dict[str, object] = {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
    "cismeet": "urn:cismeet:terms:",
    **{word: {"@type": "@id"} for word in _REFERENCES},
    "act": "cismeet:act",
    "form": "cismeet:form",
    "cue": "cismeet:cue",
    "office": "cismeet:office",
    "status": "cismeet:status",
    "declaredItems": "cismeet:declaredItems",
    "textHash": "cismeet:sha256",
    "addressee": {"@id": "cismeet:addressee", "@type": "@id"},
    "edtf": {"@id": "dcterms:date", "@type": EDTF},
    "period": {"@id": "dcterms:temporal", "@type": EDTF},
    "hasBody": {"@id": "oa:hasBody", "@type": "@id"},
    "hasTarget": {"@id": "oa:hasTarget", "@type": "@id"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "hasSelector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivatedBy": {"@id": "oa:motivatedBy", "@type": "@id"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
    "wasAssociatedWith": {"@id": "prov:wasAssociatedWith", "@type": "@id"},
}
"""What every file of ours begins with."""
