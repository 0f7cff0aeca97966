"""A real ngircd on loopback, and people with plain sockets who talk there."""

import asyncio
import contextlib
import subprocess
from pathlib import Path

from .support import end, found, free_port, spawn, until, wait_for_port

# MaxPenaltyTime 0 turns ngircd's flood limit off, so that 10,000 messages take minutes, not hours.
CONFIGURATION = """[Global]
Name = irc.test.local
Info = a server for tests
AdminInfo1 = tests
Listen = 127.0.0.1
Ports = {port}
MotdPhrase = hello
[Limits]
MaxPenaltyTime = {penalty}
MaxConnections = 0
MaxConnectionsIP = 0
MaxNickLength = 20
MaxJoins = 0
[Options]
DNS = no
Ident = no
PAM = no
[SSL]
"""


class IRCServer:
    def __init__(self, folder: Path, *, has_flood_limit: bool = False):
        self.port = free_port()
        self._file = folder / "ngircd.conf"
        self._file.write_text(CONFIGURATION.format(port=self.port, penalty=-1 if has_flood_limit else 0))
        self._file.chmod(0o644)
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        self.process = spawn(
            [found("ngircd"), "-n", "-f", str(self._file)])
        wait_for_port(self.port, self.process)

    def stop(self) -> None:
        if self.process:
            end(self.process)


class IRCPerson:
    """Somebody on the server; `heard` are the lines as the server sent them."""

    def __init__(self, server: IRCServer, nick: str):
        self.nick = nick
        self.heard: list[str] = []
        self.on_line = lambda line: None
        self._server = server

    async def connect(self, *channels: str) -> None:
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._server.port)
        self.write(f"NICK {self.nick}", f"USER {self.nick} 0 * :{self.nick}")
        self._task = asyncio.create_task(self._read())
        await until(lambda: self.has(" 001 "), f"{self.nick}'s welcome")
        for channel in channels:
            self.write(f"JOIN {channel}")
            await until(lambda: self.has(f" 366 {self.nick} {channel}"), f"{self.nick} in {channel}")

    def write(self, *lines: str) -> None:
        for line in lines:
            self._writer.write(line.encode() + b"\r\n")

    def say(self, target: str, text: str) -> None:
        self.write(f"PRIVMSG {target} :{text}")

    def has(self, part: str) -> bool:
        return any(part in line for line in self.heard)

    def texts(self, target: str) -> list[str]:
        """What the coach said to this target, in order."""
        mark = f" PRIVMSG {target} :"
        return [line.split(mark, 1)[1] for line in self.heard if line.startswith(":coachbot!") and mark in line]

    async def in_channel(self, nick: str, channel: str) -> None:
        """Waits until somebody is in a channel: there before this person, or joining after."""
        def there() -> bool:
            names = [line.rsplit(":", 1)[1] for line in self.heard if f" 353 {self.nick} " in line and channel in line]
            return any(nick == word.lstrip("~&@%+") for line in names for word in line.split()) or any(
                line.startswith(f":{nick}!") and f" JOIN :{channel}" in line for line in self.heard)

        await until(there, f"{nick} in {channel}", 60)

    async def disconnect(self) -> None:
        self._task.cancel()
        self._writer.close()
        with contextlib.suppress(OSError):
            await self._writer.wait_closed()

    async def _read(self) -> None:
        with contextlib.suppress(OSError):
            while raw := await self._reader.readline():
                line = raw.decode(errors="replace").rstrip("\r\n")
                if line.startswith("PING "):
                    self.write("PONG " + line[5:])
                else:
                    self.heard.append(line)
                    self.on_line(line)
