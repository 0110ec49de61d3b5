"""The answers of the commands other than `plan`: what a screen shows and `--json` prints.

One module for each command, so that a command builds only its own types. Every answer ends
with `sources`, which holds each source that any part of it cites, in the order of citing.
"""
