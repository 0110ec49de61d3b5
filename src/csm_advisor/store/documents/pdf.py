"""PDFs, parsed in a process of their own that serves one document after the other."""

import atexit
import json
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from csm_advisor import limits
from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.store.documents.unreadable import Unreadable

_LENGTH = struct.Struct("<Q")
SERVE = (
    "import sys; sys.path[:] = sys.argv[1:];"
    "from csm_advisor.store.documents.pdf_worker import serve; serve()"
)
_PROBLEMS = {
    "locked": "is protected by a password; save it without one",
    "damaged": "is damaged and cannot be read as a PDF; save it again and give that",
    "scan": (
        "holds pictures of pages and almost no text, as a scan does; give the file it was made"
        " from, or run a text recognition over it"
    ),
    "unmapped": (
        "has fonts that do not say which letters they show; give the file it was made from, or run"
        " a text recognition over it"
    ),
    "large": "needs too much memory to be read; save it again as a simple PDF",
}
_lock = threading.Lock()
_worker: subprocess.Popen[bytes] | None = None


def pdf_paragraphs(content: bytes, unread: list[str]) -> list[Paragraph]:
    """The lines in reading order. Raises Unreadable with what is wrong and what to do."""
    with _lock, _in_time() as worker:
        answer = _exchange(worker, content)
    if problem := answer.get("problem"):
        raise Unreadable(_PROBLEMS[problem])
    if answer["pages"] > limits.PAGES:
        unread.append(f"only the first {limits.PAGES} of {answer['pages']:,} pages are read")
    return [Paragraph(*line) for line in answer["lines"]]


def start() -> subprocess.Popen[bytes]:
    """The process, started where there is none: it gets ready while others are busy."""
    global _worker
    if _worker is None:
        atexit.register(stop)
    if _worker is None or _worker.poll() is not None:
        _worker = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", SERVE, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    return _worker


@contextmanager
def _in_time() -> Iterator[subprocess.Popen[bytes]]:
    """The process for one document; it is ended where that takes too long or goes wrong."""
    worker = start()
    timer = threading.Timer(limits.PDF_SECONDS, worker.kill)
    timer.daemon = True
    timer.start()
    try:
        yield worker
    except BaseException:
        stop()
        raise
    finally:
        timer.cancel()


def _exchange(worker: subprocess.Popen[bytes], content: bytes) -> dict[str, Any]:
    """What the process says of the document; none where it died of it."""
    if worker.stdin is None or worker.stdout is None:
        raise Unreadable(_PROBLEMS["damaged"])
    try:
        worker.stdin.write(_LENGTH.pack(len(content)))
        worker.stdin.write(content)
        worker.stdin.flush()
        length = _LENGTH.unpack(worker.stdout.read(_LENGTH.size))[0]
        answer: dict[str, Any] = json.loads(worker.stdout.read(length))
    except (OSError, struct.error, ValueError):
        raise Unreadable(
            "takes too long to read or breaks the reader; save it again as a simple PDF"
        ) from None
    return answer


def stop() -> None:
    """End the process, if there is one."""
    global _worker
    if _worker is not None:
        _worker.kill()
        for pipe in (_worker.stdin, _worker.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        _worker.wait()
    _worker = None
