"""ii as a child: the server's lines come from its standard output, commands go into its FIFO."""

import asyncio
import errno
import logging
import os
import resource
import shutil
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

_LONGEST_LINE = 8192


def _write_no_files() -> None:
    """ii logs every talk to files called `out`; what people write must not lie around."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


class IIClient:
    """One run of ii, from its start until the connection is lost.

    Every command goes into the server's FIFO as a raw line. The FIFOs of channels and people are
    left alone: their names are shortened so that two people can get the same one.
    """

    def __init__(
        self, *, server: str, port: int, nick: str, real_name: str,
        socket: str | None = None, password_variable: str | None = None, log: logging.Logger,
    ):
        self._arguments = ["ii", "-s", server, "-p", str(port), "-n", nick, "-f", real_name]
        if socket:
            self._arguments += ["-u", socket]
        if password_variable and os.environ.get(password_variable):
            self._arguments += ["-k", password_variable]
        self._server = server
        self._log = log
        self._folder: Path | None = None
        self._fifo: int | None = None
        self._child: asyncio.subprocess.Process | None = None

    async def lines(self) -> AsyncIterator[bytes]:
        """What the server says, until the connection ends. Raises OSError when ii is missing."""
        self._folder = Path(tempfile.mkdtemp(prefix="coach-irc-", dir=os.environ.get("XDG_RUNTIME_DIR")))
        try:
            self._child = await asyncio.create_subprocess_exec(
                *self._arguments, "-i", str(self._folder), stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
                limit=_LONGEST_LINE, start_new_session=True,
                # SIGXFSZ stays ignored, as Python has it, so that ii outlives its refused writes.
                restore_signals=False, preexec_fn=_write_no_files,
            )
            while True:
                try:
                    line = await self._child.stdout.readline()
                except ValueError:
                    self._log.warning("a server line over %d bytes was skipped", _LONGEST_LINE)
                    continue
                if not line:
                    return
                yield line
        finally:
            await self._end()

    async def send(self, line: bytes) -> bool:
        """Writes one line with one write(2); false when ii cannot take it now."""
        if self._fifo is None and not self._open_fifo():
            return False
        try:
            os.write(self._fifo, line)
            return True
        except OSError as error:
            if error.errno != errno.EAGAIN:
                self._close_fifo()
            return False

    def quit(self) -> None:
        if self._child and self._child.returncode is None:
            try:
                if self._open_fifo():
                    os.write(self._fifo, b"/QUIT\n")
                    return
            except OSError:
                pass
            self._child.terminate()

    def _open_fifo(self) -> bool:
        """Without O_NONBLOCK the opening would wait for ever for an ii that is gone."""
        if self._fifo is not None:
            return True
        if self._folder is None:
            return False
        try:
            self._fifo = os.open(self._folder / self._server / "in", os.O_WRONLY | os.O_NONBLOCK)
            return True
        except OSError:
            return False

    def _close_fifo(self) -> None:
        if self._fifo is not None:
            os.close(self._fifo)
            self._fifo = None

    async def _end(self) -> None:
        self._close_fifo()
        if self._child and self._child.returncode is None:
            self._child.terminate()
            try:
                await asyncio.wait_for(self._child.wait(), 5)
            except TimeoutError:
                self._child.kill()
                await self._child.wait()
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
