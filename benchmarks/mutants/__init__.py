"""Mutation testing of the model and of the links: `make mutants`."""
