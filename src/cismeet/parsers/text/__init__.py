"""Where the pieces of a text are: words, blocks, quotations and sentences, without a word of any language."""
