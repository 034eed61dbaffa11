"""``recapbot`` and ``python -m bot``: a process that starts and ends fast, as somebody waits."""

import atexit
import gc
import os

_OBJECTS = 100_000
"""As many as a command has made before it answers; next to none of them is garbage."""


def main() -> None:
    """Run the command that the process was started with, and exit as it says."""
    # Python would look for garbage a hundred times until then, and once more at the end.
    gc.set_threshold(_OBJECTS)
    atexit.register(gc.freeze)
    # BLAS's threads wait for work by turning in circles. Here every question has its own thread.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Looking for plugins of pydantic reads about every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

    from bot.command_line import run_command

    run_command()


if __name__ == "__main__":
    main()
