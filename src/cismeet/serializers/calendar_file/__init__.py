"""Coming summits as a calendar (iCalendar, RFC 5545; extra ``ics``)."""

from cismeet.serializers.calendar_file.appointments import Appointment, appointments
from cismeet.serializers.calendar_file.document import to_ics, write

__all__ = ["Appointment", "appointments", "to_ics", "write"]
