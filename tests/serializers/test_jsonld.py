"""JSON-LD, read back by rdflib and asked in SPARQL."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from hypothesis import given, settings
from rdflib import Graph

from cismeet import Edtf, Form, Meeting, SummitStatus
from cismeet.serializers.jsonld import to_jsonld, write
from tests.gold_meetings import gold_documents, meeting_of
from tests.samples import BARE, FULL
from tests.strategies import meetings

if TYPE_CHECKING:
    from pathlib import Path

PREFIXES = """
PREFIX schema: <https://schema.org/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX c: <urn:cismeet:terms:>
"""


def graph_of(*several: Meeting) -> Graph:
    graph = Graph()
    for meeting in several:
        graph.parse(data=json.dumps(to_jsonld(meeting)), format="json-ld")
    return graph


def ask(graph: Graph, question: str) -> list[tuple[str, ...]]:
    rows = graph.query(PREFIXES + question)
    return sorted(tuple(str(cell) for cell in row) for row in rows)  # type: ignore[union-attr]  # rows of a SELECT


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param(
            "SELECT ?name WHERE { ?e a schema:Event ; c:status ?s . ?e schema:name ?name }",
            [("CIS summit",)],
            id="summits",
        ),
        pytest.param(
            "SELECT ?name ?title WHERE { ?e schema:attendee ?p . ?p schema:name ?name "
            "OPTIONAL { ?p schema:jobTitle ?title } }",
            [("Anna Sould", "None"), ("Oleg Brykin", "President")],
            id="attendees",
        ),
        pytest.param(
            "SELECT ?who ?to ?text WHERE { ?q a schema:Quotation ; schema:text ?text ; "
            "schema:creator/schema:name ?who ; c:addressee/schema:name ?to }",
            [("Oleg Brykin", "Anna Sould", "Trade grows")],
            id="who said what to whom",
        ),
        pytest.param("SELECT ?d WHERE { <urn:cismeet:m-0123456789abcdef> schema:startDate ?d }", [], id="no guess"),
        pytest.param(
            "SELECT ?d (DATATYPE(?d) AS ?t) WHERE { <urn:cismeet:m-0123456789abcdef> dcterms:date ?d }",
            [("2015?-10-12", "http://id.loc.gov/datatypes/edtf/EDTF")],
            id="date in EDTF",
        ),
        pytest.param(
            "SELECT DISTINCT ?city ?country WHERE { ?e schema:attendee [] ; schema:location/schema:address ?a . "
            "?a schema:addressLocality ?city ; schema:addressCountry ?country }",
            [("Minsk", "BY")],
            id="place",
        ),
        pytest.param(
            "SELECT DISTINCT ?topic WHERE { ?e schema:attendee [] ; schema:about/schema:name ?topic }",
            [("Trade",)],
            id="topics",
        ),
        pytest.param(
            "SELECT ?item ?period WHERE { ?e c:status 'coming' ; schema:about ?a . "
            "?a schema:name ?item ; dcterms:temporal ?period }",
            [("programme", "2016/2020")],
            id="agenda",
        ),
        pytest.param("SELECT ?o WHERE { [] schema:organizer/schema:name ?o }", [("CIS",)], id="organizer"),
        pytest.param(
            "SELECT ?exact ?start ?end WHERE { ?a a oa:Annotation ; oa:hasBody/schema:text ?text ; oa:hasTarget ?t . "
            "?t oa:hasSelector ?q, ?p . ?q a oa:TextQuoteSelector ; oa:exact ?exact . "
            "?p a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end }",
            [("Trade", "53", "58"), ("grows", "59", "64")],
            id="evidence",
        ),
        pytest.param(
            "SELECT ?agent ?url WHERE { ?x prov:used ?r ; prov:wasAssociatedWith/schema:name ?agent . "
            "?r schema:url ?url FILTER(isIRI(?url)) }",
            [("cismeet 0.1.0", "https://example.org/1")],
            id="provenance",
        ),
        pytest.param(
            "SELECT ?name WHERE { ?r a schema:Report ; schema:mentions ?p . ?p a schema:Organization ; "
            "schema:name ?name }",
            [("Farmers",)],
            id="mentioned",
        ),
    ],
)
def test_questions_with_known_answers(question: str, answer: list[tuple[str, ...]]) -> None:
    assert ask(graph_of(FULL), question) == answer


@pytest.mark.parametrize(
    ("form", "kind"), [(Form.DIRECT, "Quotation"), (Form.INDIRECT, "Claim"), (Form.MIXED, "Claim")]
)
def test_only_direct_speech_is_a_quotation(form: Form, kind: str) -> None:
    graph = graph_of(evolve(FULL, statements=(evolve(FULL.statements[0], form=form),)))

    assert ask(graph, "SELECT ?k WHERE { ?s c:act ?act ; a ?k }") == [(f"https://schema.org/{kind}",)]


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2015-10-12", "2015-10-12", None),
        ("2015-10", "2015-10", None),
        ("2015-10-13/2015-10-14", "2015-10-13", "2015-10-14"),
        ("../2020", None, "2020"),
        ("2015?-10-12", None, None),
        ("XXXX-10-12", None, None),
        ("2015-10-13/2015?-10-14", "2015-10-13", None),
    ],
)
def test_only_certain_dates_are_dates_of_schema_org(date: str, start: str | None, end: str | None) -> None:
    node = to_jsonld(evolve(FULL, date=Edtf.parse(date)))["@graph"][0]  # type: ignore[index]  # a list of nodes

    assert [node.get(key, {}).get("@value") for key in ("startDate", "endDate")] == [start, end]
    assert node["edtf"] == date


def test_a_reported_summit_is_what_the_meeting_is_part_of() -> None:
    reported = evolve(FULL, summits=(evolve(FULL.summits[0], status=SummitStatus.REPORTED),))

    assert ask(graph_of(reported), "SELECT ?n WHERE { [] schema:superEvent/schema:name ?n }") == [("CIS summit",)]
    assert ask(graph_of(FULL), "SELECT ?n WHERE { [] schema:superEvent/schema:name ?n }") == []


def test_many_meetings_in_one_file(tmp_path: Path) -> None:
    several = [meeting_of(document) for document in gold_documents()]
    write(several, tmp_path / "all.jsonld")
    graph = Graph().parse(tmp_path / "all.jsonld", format="json-ld")
    spoken = [(one.text,) for meeting in several for one in meeting.statements if one.form is Form.DIRECT]

    assert ask(graph, "SELECT ?text WHERE { ?q a schema:Quotation ; schema:text ?text }") == sorted(spoken)
    assert len(ask(graph, "SELECT ?e WHERE { ?e schema:subjectOf [] }")) == len(several)


def test_no_meeting_is_an_empty_graph(tmp_path: Path) -> None:
    write([], tmp_path / "none.jsonld")

    assert json.loads((tmp_path / "none.jsonld").read_bytes())["@graph"] == []


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write([FULL, BARE], tmp_path / name)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@given(meetings())
@settings(max_examples=40, deadline=None)
def test_any_meeting_expands(meeting: Meeting) -> None:
    graph = graph_of(meeting)
    kinds = {Form.DIRECT: "Quotation"}
    said = [(one.text, kinds.get(one.form, "Claim"), one.act.value) for one in meeting.statements]
    rows = ask(
        graph,
        "SELECT ?text ?k ?act WHERE { ?s c:act ?act ; schema:text ?text ; a ?t . "
        "BIND(STRAFTER(STR(?t), 'schema.org/') AS ?k) }",
    )

    assert rows == sorted(said)
    assert len(ask(graph, "SELECT ?e ?p WHERE { ?e schema:attendee ?p }")) == len(meeting.participants)
    if meeting.date:
        assert (str(meeting.date),) in ask(graph, "SELECT ?d WHERE { ?e schema:subjectOf [] ; dcterms:date ?d }")
