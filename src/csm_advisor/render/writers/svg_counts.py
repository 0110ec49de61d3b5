"""A chart of counts as plain shapes: a bar for each, under its label."""

from csm_advisor.render.documents.document import CountChart
from csm_advisor.render.writers.svg import BAR, EDGE, LEADING, THINNEST, Drawing, Label, Span

MOST = 24  # bars: what fits on one printed page


def draw_counts(chart: CountChart, room: float) -> tuple[Drawing, ...]:
    """The counts on one scale from nothing up to all; of very many the first and the last. Labels
    fit into any `room`."""
    counts = chart.counts
    if len(counts) > MOST:
        counts = (*counts[: MOST - 1], counts[-1])
    spans, labels = [], []
    for at, (label, count) in enumerate(counts):
        top = at * (LEADING + BAR)
        told = f"{label}: {count:,} of {chart.of:,}"
        labels.append(Label(EDGE, top + LEADING - 2, told, "label"))
        if count:
            width = max((100 - 2 * EDGE) * count / max(chart.of, 1), THINNEST)
            spans.append(Span(EDGE, top + LEADING + BAR / 2 - 1, width, told))
    if not labels:
        return ()
    return (
        Drawing(
            title=chart.title,
            description="; ".join(label.text for label in labels),
            height=len(counts) * (LEADING + BAR),
            rules=(),
            spans=tuple(spans),
            marks=(),
            labels=tuple(labels),
        ),
    )
