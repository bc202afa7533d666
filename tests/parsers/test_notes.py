"""What is left out, left open or odd, and what was not read: one case a way of going wrong."""

from __future__ import annotations

import pytest

import cismeet
from cismeet import NoteKind

MET = "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat."


def noted(meeting: cismeet.Meeting, kind: NoteKind) -> list[str]:
    """The words that notes of this kind are about."""
    return [meeting.text_of(note.span) if note.span else "" for note in meeting.notes if note.kind is kind]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Read also: Belarus, Moldova to open new road", id="read-also"),
        pytest.param("Share on Facebook", id="share"),
        pytest.param(
            "Photo: Ilya Molchun",
            id="photo-credit",
        ),
        pytest.param("Print version", id="print-version"),
        pytest.param(
            "© 2017 Press Service. All rights reserved.",
            id="copyright",
        ),
        pytest.param("Tags: trade, energy", id="tags"),
        pytest.param("Views: 1204", id="counter"),
        pytest.param("Subscribe to us on Telegram", id="subscribe"),
        pytest.param("Рус | Eng | Бел", id="languages"),
        pytest.param("To leave a comment, log in", id="log-in"),
    ],
)
def test_debris_is_left_out_and_noted(line: str) -> None:
    meeting = cismeet.parse(f"{MET} He noted that trade had grown.\n\n{line}")

    assert {one.name for one in meeting.people} == {"Stepan Budko", "Lidia Cernat"}
    assert [(one.cue.text, one.text) for one in meeting.statements] == [("noted", "trade had grown")]
    assert meeting.topics == ()
    assert line in "\n".join(noted(meeting, NoteKind.DEBRIS))


@pytest.mark.parametrize(
    "sentence",
    [
        "Views were exchanged on the dam.",
        "Photos of the dam were shown, and Stepan Budko said that it was old.",
        "Related questions were discussed as well.",
        "Next week the ministers will meet in Minsk.",
        "Share prices had fallen, Stepan Budko noted.",
    ],
)
def test_sentence_that_begins_like_debris_is_read(sentence: str) -> None:
    assert noted(cismeet.parse(f"{MET}\n\n{sentence}"), NoteKind.DEBRIS) == []


@pytest.mark.xfail(reason="debris: a headline that begins with Video, Photo or Views")
def test_headline_that_begins_like_debris_is_the_title() -> None:
    assert cismeet.parse(f"Video call with the Ambassador of Moldova\n\n{MET}").title is not None


def test_headline_repeated_in_the_text_is_no_statement() -> None:
    title = "Budko: Trade has grown"
    meeting = cismeet.parse(f"{title}\n\n{MET} He noted that trade had grown.", title=title)

    assert [one.cue.text for one in meeting.statements] == ["noted"]


def test_clean_text_has_no_notes() -> None:
    assert cismeet.parse(f"{MET} “Trade has grown,” Stepan Budko said.").notes == ()


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        pytest.param("“Trade has grown, Stepan Budko said.", None, id="never-closed"),
        pytest.param("Stepan Budko said: “Trade has grown.", "Trade has grown", id="never-closed-to-the-end"),
        pytest.param("«Trade has grown”, Stepan Budko said.", "Trade has grown", id="guillemet-closed-by-curly"),
        pytest.param('“Trade has grown", Stepan Budko said.', "Trade has grown", id="curly-closed-by-straight"),
    ],
)
def test_quotation_marks_without_partner_are_noted(sentence: str, content: str | None) -> None:
    meeting = cismeet.parse(f"{MET} {sentence}")

    assert len(noted(meeting, NoteKind.QUOTATION)) == 1
    if content is not None:
        assert [one.text.rstrip(".") for one in meeting.statements] == [content]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("“Trade has grown,” Stepan Budko said.", id="curly"),
        pytest.param('"Trade has grown," Stepan Budko said.', id="straight"),
        pytest.param("«Trade has grown», Stepan Budko said.", id="guillemets"),
        pytest.param("„Trade has grown“, Stepan Budko said.", id="low-and-high"),
        pytest.param("‘Trade has grown,’ Stepan Budko said.", id="single"),
        pytest.param("“Trade has grown”,- Stepan Budko said.", id="dash-after-comma"),
    ],
)
def test_well_matched_marks_of_any_kind_are_not_noted(sentence: str) -> None:
    meeting = cismeet.parse(f"{MET} {sentence}")

    assert noted(meeting, NoteKind.QUOTATION) == []
    assert [(one.form.value, one.text) for one in meeting.statements] == [("direct", "Trade has grown")]


def test_apostrophe_for_a_genitive_is_no_quotation_mark() -> None:
    meeting = cismeet.parse(f"{MET} The ministers' talks and Azerbaijan`s proposal were discussed.")

    assert noted(meeting, NoteKind.QUOTATION) == []


def test_quotation_over_paragraphs_is_closed_at_its_last() -> None:
    meeting = cismeet.parse(f"{MET}\n\nStepan Budko said: “Trade has grown.\n\n“It will grow again.”")

    assert noted(meeting, NoteKind.QUOTATION) == []


@pytest.mark.parametrize("text", ["", "  \n\n\t"], ids=["nothing", "white-space"])
def test_text_without_words_is_noted_and_covered_whole(text: str) -> None:
    meeting = cismeet.parse(text)

    assert [note.kind for note in meeting.notes] == [NoteKind.EMPTY]
    assert (meeting.coverage, meeting.unread) == (1.0, ())


@pytest.mark.parametrize("number", [0xD800, 0xDFFF], ids=["high", "low"])
def test_lone_surrogate_is_replaced_where_it_stands(number: int) -> None:
    meeting = cismeet.parse(f"{MET} {chr(number)}")

    assert noted(meeting, NoteKind.CHARACTER) == ["\ufffd"]
    assert {one.name for one in meeting.participants} == {"Stepan Budko", "Lidia Cernat"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Президент принял в понедельник посла и поблагодарил его за работу. Стороны обсудили торговлю, дороги и "
            "воду. Посол передал тёплые слова от главы своего государства и выразил надежду на новые встречи.",
            id="russian",
        ),
        pytest.param(
            "Le président Budko a reçu lundi la ministre et la remercie de son travail. Les parties ont parlé du "
            "commerce, des routes et de leurs projets communs. La ministre transmet les salutations de son pays.",
            id="french",
            marks=pytest.mark.xfail(reason="language: French shares short words with English"),
        ),
        pytest.param(
            "Cumhurbaşkanı pazartesi günü büyükelçiyi kabul etti ve ona teşekkür etti. Taraflar ticareti, yolları ve "
            "suyu görüştüler. Büyükelçi kendi ülkesinin selamlarını iletti ve yeni görüşmeler umduğunu söyledi.",
            id="turkish",
        ),
    ],
)
def test_text_of_another_language_is_noted(text: str) -> None:
    meeting = cismeet.parse(text)

    assert [note.kind for note in meeting.notes] == [NoteKind.LANGUAGE]
    assert meeting.statements == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "President of Belarus Stepan Budko met with Foreign Minister of Georgia Levan Gorgidze and Foreign "
            "Minister of Armenia Tigran Vardikyan. The Foreign Minister said that trade had grown.",
            id="office-of-two",
            marks=pytest.mark.xfail(reason="speaker: office of two"),
        ),
        pytest.param("They met in Minsk. He said that trade had grown.", id="he-without-anybody"),
        pytest.param(
            "Stepan Budko and Levan Gorgidze held talks in Minsk. He said that trade had grown.",
            id="he-after-two-joined",
        ),
        pytest.param(
            "Talks between President of Belarus Stepan Budko and Foreign Minister of Georgia Levan Gorgidze were held "
            "in Minsk. He said that trade had grown.",
            id="he-after-talks-between-two",
        ),
    ],
)
def test_speaker_left_open_is_noted(text: str) -> None:
    meeting = cismeet.parse(text)

    assert [one.speaker for one in meeting.statements] == [None]
    assert len(noted(meeting, NoteKind.SPEAKER)) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "Minister of Trade of Belarus Sergei Molchun met with Lidia Cernat. Sergey Molchun said that trade had "
            "grown.",
            "Molchun",
            id="ei-and-ey",
            marks=pytest.mark.xfail(reason="spelling variants: not noted"),
        ),
        pytest.param(
            "Minister of Trade of Belarus Ilya Gordeenko met with Lidia Cernat. Ilya Hordeenko said that trade had "
            "grown.",
            "Gordeenko",
            id="g-and-h",
        ),
        pytest.param(
            "Ambassador of Romania Anca Drăgulescu met with Stepan Budko. Anca Dragulescu said that trade had grown.",
            "Drăgulescu",
            id="with-and-without-diacritics",
            marks=pytest.mark.xfail(reason="spelling variants: not noted"),
        ),
    ],
)
def test_spelling_variants_are_one_person_and_noted(text: str, name: str) -> None:
    meeting = cismeet.parse(text)

    assert len(meeting.people) == 2
    speaker = meeting.statements[0].speaker
    assert speaker is not None
    assert name in (meeting.person(speaker).name or "")
    assert len(noted(meeting, NoteKind.NAME)) == 1


def test_one_spelling_is_not_noted() -> None:
    meeting = cismeet.parse(f"{MET} Budko said that trade had grown. Cernat agreed that it had.")

    assert noted(meeting, NoteKind.NAME) == []


@pytest.mark.parametrize(
    ("before", "idle", "after"),
    [
        pytest.param(
            MET,
            "The sky was grey.",
            "Stepan Budko said that trade had grown.",
            id="in-the-middle",
        ),
        pytest.param(
            MET,
            "Rain fell all day long.",
            "",
            id="at-the-end",
        ),
        pytest.param(
            "",
            "Rain fell all day long.",
            MET,
            id="at-the-start",
        ),
    ],
)
def test_sentence_that_tells_nothing_is_unread(before: str, idle: str, after: str) -> None:
    text = " ".join(part for part in (before, idle, after) if part)
    meeting = cismeet.parse(text)

    assert [meeting.text_of(span) for span in meeting.unread] == [idle]
    size = len("".join(text.split()))
    assert meeting.coverage == pytest.approx(1 - len("".join(idle.split())) / size)


def test_text_read_whole_has_nothing_unread() -> None:
    meeting = cismeet.parse(f"{MET} Stepan Budko said that trade had grown. They discussed transit.")

    assert (meeting.unread, meeting.coverage) == ((), 1.0)


def test_debris_names_nobody_and_no_event() -> None:
    meeting = cismeet.parse(
        "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat in Minsk.\n\n"
        "Read also: Prime Minister Ivan Petrov opens a CIS summit (05.11.2013)"
    )
    assert [one.name for one in meeting.participants] == ["Stepan Budko", "Lidia Cernat"]
    assert (meeting.mentioned, meeting.summits) == ((), ())


def test_line_of_a_date_and_counters_is_a_stamp() -> None:
    meeting = cismeet.parse(
        "19.04.2022 12:40   President   Views: 412\n\n"
        "President of Belarus Stepan Budko met with Ambassador of Moldova Lidia Cernat in Minsk."
    )
    assert [one.name for one in (*meeting.participants, *meeting.mentioned)] == ["Stepan Budko", "Lidia Cernat"]
