"""How long commands take as whole processes, as ratios to a bare Typer-and-Rich program.

    python benchmarks/startup.py [--runs 15]

Runs are interleaved, so that a machine that slows down slows all of them, and each command is
compared with the bare program of the same round. Prints medians and the spread of the ratios.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
BARE = [sys.executable, str(HERE / "bare.py")]
PROFILE = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "manager"
"""
# The most that a command may take, as a multiple of the bare program.
LIMITS = {"salary manager": 1.35, "salary --area": 1.5, "plan --profile": 1.6}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder, "profile.toml")
        profile.write_text(PROFILE, encoding="utf-8")
        ours = [sys.executable, "-m", "csm_advisor"]
        commands = {
            "--version": [*ours, "--version"],
            "--help": [*ours, "--help"],
            "salary manager": [*ours, "salary", "manager"],
            "salary --area": [*ours, "salary", "--area", "0019100"],
            "skills manager": [*ours, "skills", "manager"],
            "plan --profile": [*ours, "plan", "--profile", str(profile), "--no-input"],
            "check": [*ours, "check"],
        }
        ratios: dict[str, list[float]] = {name: [] for name in commands}
        seconds: dict[str, list[float]] = {name: [] for name in ("bare", *commands)}
        for turn in range(runs + 1):
            bare = timed(BARE)
            for name, command in commands.items():
                took = timed(command)
                if turn:  # the first round only warms the caches
                    seconds[name].append(took)
                    ratios[name].append(took / bare)
            if turn:
                seconds["bare"].append(bare)
    print(
        f"{runs} rounds; bare program {1000 * statistics.median(seconds['bare']):.0f} ms (median)"
    )
    print(f"{'command':16} {'ms':>6} {'ratio':>7} {'from':>6} {'to':>6}  limit")
    late = False
    for name in commands:
        ratio = statistics.median(ratios[name])
        limit = LIMITS.get(name)
        late |= limit is not None and ratio > limit
        print(
            f"{name:16} {1000 * statistics.median(seconds[name]):6.0f} {ratio:7.2f}"
            f" {min(ratios[name]):6.2f} {max(ratios[name]):6.2f}  {limit or ''}"
        )
    return int(late)


def timed(command: list[str]) -> float:
    """Seconds that the command takes as a whole process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
