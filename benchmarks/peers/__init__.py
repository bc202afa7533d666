"""cismeet beside other libraries, in an environment of its own; `run.py` does it all."""
