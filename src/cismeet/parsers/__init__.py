"""From text to a meeting, stage by stage; `parse` has them in order."""
