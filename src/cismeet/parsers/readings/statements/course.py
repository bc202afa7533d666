"""What the discourse learns while statements are read: who is named, who acts, who speaks to whom."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from attrs import define

from cismeet.language import classes
from cismeet.parsers.links.cast import Person
from cismeet.parsers.links.discourse import Discourse
from cismeet.parsers.mentions import Mentions
from cismeet.parsers.mentions.mention import MentionKind
from cismeet.parsers.readings.voices import Voices

if TYPE_CHECKING:
    from cismeet.model import Act
    from cismeet.parsers.mentions.mention import Mention
    from cismeet.parsers.readings.voices import Group
    from cismeet.parsers.text.sentences import Sentence

__all__ = ["Course"]

_SUBJECT_WITHIN = 12  # tokens from the beginning of a sentence


@define(eq=False)
class Course:
    """Tells the discourse, in text order.

    Args:
        mentions: what is named in the text.
        discourse: learns it.
        voices: learns of groups that act.
        places: the tokens where mentions begin, in order.
        seen: how many of these the discourse was told of.
    """

    mentions: Mentions
    discourse: Discourse
    voices: Voices
    places: list[int]
    seen: int = 0

    def see(self, first: int, last: int, speaker: Mention | None = None) -> None:
        """Tell of those named between two tokens and not told of yet, other than the one who speaks there."""
        starting, places = self.mentions.starting, self.places
        begin = max(self.seen, bisect_left(places, first))
        end = bisect_left(places, last, begin)
        for place in places[begin:end]:
            mention = starting[place]
            if mention is not speaker:
                self._saw(mention)
        self.seen = end

    def _saw(self, mention: Mention) -> None:
        person: Person | None = None
        if mention.kind is MentionKind.NAME:
            person = self.discourse.cast.of(self.mentions.document, mention)
        elif mention.kind is MentionKind.OFFICE:
            person, _ = self.discourse.resolve(mention)
        if person is not None:
            self.discourse.saw(person)

    def spoke(self, speaker: Person | Group | None, addressee: Person | Group | None, act: Act) -> None:
        """Tell who spoke to whom."""
        who = speaker if isinstance(speaker, Person) else None
        whom = addressee if isinstance(addressee, Person) else None
        for person in (who, whom):
            if person is not None:
                self.discourse.saw(person)
        self.discourse.spoke(who, whom, act)

    def acts_in_content(self, place: int) -> None:
        """According to X, Y promised …: "he" in what follows is Y, who acts in what X tells."""
        mention = self.mentions.starting.get(place)
        if mention is not None and mention.kind is MentionKind.NAME:
            person = self.discourse.cast.of(self.mentions.document, mention)
            if person is not None:
                self.discourse.acted(person)

    def acts(self, sentence: Sentence) -> None:
        """Tell who is the subject of a sentence without a verb of speech: the first one named near its beginning."""
        number = bisect_left(self.places, sentence.first)
        if number == len(self.places):
            return
        place = self.places[number]
        if place >= min(sentence.last, sentence.first + _SUBJECT_WITHIN):
            return
        mention = self.mentions.starting[place]
        if mention.kind is MentionKind.GROUP:
            self.voices.voice(mention)
            return
        person, _ = self.discourse.resolve(mention)
        if person is not None and self._is_joined(mention, sentence):
            self.discourse.acted_together()
        elif person is not None:
            self.discourse.acted(person)

    def _is_joined(self, mention: Mention, sentence: Sentence) -> bool:
        """Whether another person is joined to it (*A and B held talks*), so that "he" may be either."""
        after = mention.last
        kinds = self.mentions.document.words.classes
        if after >= sentence.last or not kinds[after] & classes.CONJUNCTION:
            return False
        other = self.mentions.starting.get(after + 1)
        return other is not None and other.kind is MentionKind.NAME
