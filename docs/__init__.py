"""The pages, and in `docs.generators` what is written into them when they are built."""
