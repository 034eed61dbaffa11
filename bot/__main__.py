"""``recapbot`` and ``python -m bot``: a process that starts and ends fast, as somebody waits."""

import atexit
import gc
import os
import sys

_OBJECTS = 100_000
"""As many as a command has made before it answers; next to none of them is garbage."""


class _Ending:
    """The end of the process, without taking everything apart that the system takes back anyway."""

    status: int | None = None

    def now(self) -> None:
        """End with the status, if that is known and all that was written has gone out."""
        if self.status is not None:
            for out in (sys.stdout, sys.stderr):
                if out is not None:  # the process may have been started without
                    out.flush()
            os._exit(self.status)


def main() -> None:
    """Run the command that the process was started with, and exit as it says."""
    # Python would look for garbage a hundred times until then.
    gc.set_threshold(_OBJECTS)
    # BLAS's threads wait for work by turning in circles. Here every question has its own thread.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Looking for plugins of pydantic reads about every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # What is registered first is called last, when everybody else has cleaned up.
    ending = _Ending()
    atexit.register(ending.now)

    from bot.command_line import run_command

    try:
        run_command()
    except SystemExit as ended:
        ending.status = ended.code if isinstance(ended.code, int) else None
        raise


if __name__ == "__main__":
    main()
