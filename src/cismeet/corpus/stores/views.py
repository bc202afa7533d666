"""Questions that are asked so often that the database has a view for each."""

from __future__ import annotations

__all__ = ["VIEWS"]

VIEWS = {
    "spoken": """
        SELECT s.meeting_id, m.date, m.date_earliest, m.kind, s.statement_index,
               s.speaker_name, s.speaker_office, s.speaker_country,
               s.act, s.form, s.addressee_name, s.addressee_office, s.addressee_country, s.cue, s.text,
               m.title, m.publisher, m.published, m.url
        FROM statements AS s JOIN meetings AS m USING (meeting_id)
    """,
    "summit_meetings": """
        SELECT s.name AS summit, s.body, s.status, s.date AS summit_date, s.date_earliest AS summit_earliest,
               s.place_city, s.place_country, s.declared_items, s.listed_items,
               m.meeting_id, m.date, m.date_earliest, m.kind, m.title,
               (SELECT string_agg(p.name, '; ' ORDER BY p.person_index) FROM participants AS p
                WHERE p.meeting_id = m.meeting_id AND p.took_part) AS participants,
               m.publisher, m.url
        FROM summits AS s JOIN meetings AS m USING (meeting_id)
    """,
    "summits_spoken_of": """
        SELECT s.body, s.name AS summit, s.date AS summit_date, min(s.date_earliest) AS summit_earliest,
               count(DISTINCT s.meeting_id) AS meetings,
               list(DISTINCT s.meeting_id ORDER BY s.meeting_id) AS meeting_ids,
               list(DISTINCT s.status ORDER BY s.status) AS statuses,
               max(s.declared_items) AS declared_items, max(s.listed_items) AS listed_items
        FROM summits AS s GROUP BY s.body, s.name, s.date
    """,
    "announced": """
        SELECT s.name AS summit, s.body, s.date AS summit_date, s.date_earliest AS summit_earliest,
               s.place_city, s.place_country, a.item_index, a.text AS item, a.kind AS item_kind, a.period,
               s.meeting_id, s.summit_index
        FROM summits AS s LEFT JOIN agenda AS a USING (meeting_id, summit_index)
        WHERE s.status = 'coming'
    """,
}
"""The views by name: what everybody said with names, every mention of a summit by a meeting, each
summit with all the meetings that spoke of it, and the announced summits with their agenda items.
Pairs of people who met (`dyads`) and trips (`colt`) are tables, declared with the others."""
