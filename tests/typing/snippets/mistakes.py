# pyright: strict
"""What a user gets wrong: a type checker must complain of every line marked so, and of no other."""

from __future__ import annotations

import cismeet
from cismeet import Edtf, Meeting, MeetingKind, Participant, Place, Source, Span, Statement

meeting = cismeet.parse("They met.")

cismeet.prase("They met.")  # error: no such function
cismeet.parse(b"They met.")  # error: text is no bytes
cismeet.parse("They met.", published=20151012)  # error: a date is no number
cismeet.parse("They met.", lang="en")  # error: no such argument
meeting.title = "Talks"  # error: a meeting is frozen
meeting.participants[0].name = "Somebody"  # error: so are its people
speakers = meeting.speakers  # error: no such attribute
earliest = meeting.date.earliest  # error: the date may be None
span = meeting.statements[0].text.span  # error: a text has no span
append = meeting.statements.append  # error: a tuple does not grow
meeting.person(meeting.statements[0].speaker)  # error: the speaker may be None
cismeet.loads(meeting)  # error: a meeting is no text
cismeet.dumps("They met.")  # error: a text is no meeting
Meeting(id="m-1", kind="meeting", source=Source(text=""))  # error: the kind is a bare string
Meeting("m-1", MeetingKind.MEETING)  # error: arguments go by name
Participant(name="Somebody")  # error: the id is missing
Place("Minsk", 375)  # error: a country is no number
Span("0", 4)  # error: an offset is no string
Edtf.parse(2015)  # error: a date is read from a string
Statement(speaker="somebody")  # error: the rest is missing
