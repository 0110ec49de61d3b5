"""The command as a process of its own, in surroundings with something wrong in them."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, NoReturn

FIVE = (
    "--rung", "representative", "--years-in-service", "2", "--years-leading", "0",
    "--education", "bachelor", "--target", "manager",
)  # fmt: skip
PATIENCE = 60  # seconds; only for a command that hangs
LEFT_OUT = {"CSM_ADVISOR_HOME", "CSM_ADVISOR_DATA", "COLUMNS", "LINES", "PYTHONUNBUFFERED"}

Before = Callable[[], object]


class Ran(NamedTuple):
    """What a process left behind; of a stream that was given to it, nothing."""

    code: int
    out: bytes
    err: str

    def told(self, code: int, *parts: str) -> None:
        """It ended with this exit code, no result, and one sentence with these parts."""
        assert self.code == code, self
        assert self.out == b""
        assert self.err.startswith("csm-advisor: ")
        assert self.err.endswith("\n")
        assert self.err.removesuffix("\n").isprintable(), self.err
        assert [part for part in parts if part not in self.err] == [], self.err


def ran(
    *words: str,
    home: Path | None = None,
    before: Before | None = None,
    stdout: int | None = None,
    stderr: int | None = None,
    cwd: Path | None = None,
    fresh: bool = False,
    python: tuple[str, ...] = ("-m", "csm_advisor"),
    **environment: str,
) -> Ran:
    """Run a command line without a terminal; `before` is called in the process before it.

    The process is a copy of this one, which has everything loaded; where its start matters, a
    `fresh` interpreter. `stdout` and `stderr` are pipes unless given.
    """
    inherited = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    kept = {} if home is None else {"CSM_ADVISOR_HOME": str(home)}
    surroundings = inherited | kept | environment
    if fresh:
        done = _fresh([*python, *words], surroundings, before, stdout, stderr, cwd)
    else:
        done = _copied(words, surroundings, before, stdout, stderr, cwd)
    assert "Traceback" not in done.err, done.err
    assert "Exception ignored" not in done.err, done.err
    return done


def _fresh(
    command: list[str],
    surroundings: Mapping[str, str],
    before: Before | None,
    stdout: int | None,
    stderr: int | None,
    cwd: Path | None,
) -> Ran:
    done = subprocess.run(
        [sys.executable, *command],
        preexec_fn=before,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE if stderr is None else stderr,
        cwd=cwd,
        env=dict(surroundings),
        timeout=PATIENCE,
    )
    return Ran(done.returncode, done.stdout or b"", (done.stderr or b"").decode(errors="replace"))


def _copied(
    words: tuple[str, ...],
    surroundings: Mapping[str, str],
    before: Before | None,
    stdout: int | None,
    stderr: int | None,
    cwd: Path | None,
) -> Ran:
    pipes = [os.pipe(), os.pipe()]
    process = os.fork()
    if process == 0:
        given = [
            pipe[1] if stream is None else stream
            for pipe, stream in zip(pipes, (stdout, stderr), strict=True)
        ]
        _become(words, surroundings, before, given, cwd)
    ours = [reading for reading, _ in pipes]
    for _, theirs in pipes:
        os.close(theirs)
    read = dict.fromkeys(ours, b"")
    open_ = set(ours)
    while open_:
        for stream in select.select(open_, [], [])[0]:
            piece = os.read(stream, 2**16)
            read[stream] += piece
            if not piece:
                open_.remove(stream)
                os.close(stream)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return Ran(code, read[ours[0]], read[ours[1]].decode(errors="replace"))


def _become(
    words: tuple[str, ...],
    surroundings: Mapping[str, str],
    before: Before | None,
    given: list[int],
    cwd: Path | None,
) -> NoReturn:
    """In the copy: the streams, the surroundings and the program of the new process."""
    try:
        signal.alarm(PATIENCE)
        streams = [os.open(os.devnull, os.O_RDONLY), *(os.dup(stream) for stream in given)]
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        os.closerange(3, 256)
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
        os.environ.clear()
        os.environ.update(surroundings)
        sys.argv = ["csm-advisor", *words]
        os.chdir(cwd or ".")
        if before is not None:
            before()
        from csm_advisor.__main__ import start

        start()
    except BaseException:
        sys.excepthook(*sys.exc_info())
        sys.stderr.flush()
    finally:
        os._exit(1)


def kept_in(folder: Path) -> dict[str, bytes]:
    """Everything that lies in the folder, by path inside it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
