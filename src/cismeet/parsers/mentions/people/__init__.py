"""People: names with their offices, offices alone, common nouns, groups and pronouns.

Evidence that a run of capital words is a person's name, any one of which is enough:
an office or honorific right before it, an office after it between commas, initials,
a known given name, the ending of a family name or patronymic.
"""

from cismeet.parsers.mentions.people.find import find_people

__all__ = ["find_people"]
