"""What the commands do, as functions: the front door of the package.

`answers` are those of a profile: a mapping with the keys and values of a profile file (`rung`,
`years_in_service`, `years_leading`, `education`, `target`, and more if you like), or a `Profile`.
`today` is the day to plan from; no function reads the clock. `data_dir` is a data folder of your
own, or what `open_data` made of one, which spares reading it again; without it the bundled data.

Results are frozen models, the same that `--json` prints, each with its `sources`:
`result.model_dump(mode="json", by_alias=True)` gives the keys. What a person could mend raises an
`AdvisorError`, whose text is one sentence. Nothing is saved, and nothing leaves the machine.

Modules are loaded by the function that needs them, so that no command loads those of another.
"""
