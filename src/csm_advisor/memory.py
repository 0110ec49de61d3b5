"""Too little memory: one sentence, at whatever point it ends. Imports nothing that takes any."""

TOO_LITTLE = "there is too little memory; allow the program more, or give it less to do"
# More than any command takes with the data that comes with it.
_ROOM = 48 * 2**20
_ENOMEM = 12


def check_room() -> None:
    """Raises OSError or MemoryError where there is too little to begin with.

    Later on some libraries would end the process where they get none, and tell nobody why.
    """
    from mmap import mmap

    mmap(-1, _ROOM).close()


def of_memory(problem: BaseException | None) -> bool:
    """Whether it goes back to memory that could not be had, whatever has become of it since."""
    while problem is not None:
        # The interpreter's own errors are those of calls that failed and could not say why.
        if isinstance(problem, MemoryError | SystemError):
            return True
        if isinstance(problem, OSError) and problem.errno == _ENOMEM:
            return True
        if isinstance(problem, ImportError) and "failed to map" in str(problem):
            return True
        problem = problem.__cause__ or problem.__context__
    return False
