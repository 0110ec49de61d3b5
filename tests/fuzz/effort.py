"""How many cases are run, and what came of them.

`CSM_ADVISOR_FUZZ=20000` runs about so many in all; without it a few hundred, for every day.
"""

import os
from collections import Counter

from hypothesis import settings

EVERY_DAY = 120
TOTAL = int(os.environ.get("CSM_ADVISOR_FUZZ", EVERY_DAY))

# What was run since the last report: cases, commands, and commands by exit code.
tally: Counter[str] = Counter()


def cases(percent: int) -> settings:
    """The share of a property in all cases."""
    return settings(max_examples=max(1, TOTAL * percent // 100))
