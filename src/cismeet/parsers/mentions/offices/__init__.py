"""Offices: an office noun with all that belongs to its title.

Shapes read (the name after them, if any, is not part of the role):

1. ``Belarus President``, ``CIS Executive Secretary``, ``Russia's First Deputy Prime Minister``;
2. ``Minister of Foreign Affairs of the Republic of Belarus``, ``Ambassador of Kyrgyzstan to the UN``;
3. ``Chairman of the CIS Executive Committee – CIS Executive Secretary`` (a dash joins two titles);
4. ``Deputy Prime Minister and Foreign Minister`` (no article after the conjunction);
5. ``President's press secretary``, ``Moldovan leader's adviser`` (an office owns an office).
"""

from cismeet.parsers.mentions.offices.title import Title, read_title

__all__ = ["Title", "read_title"]
