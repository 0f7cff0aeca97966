"""A real Synapse on loopback, and people who talk there through matrix-nio."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import nio
import yaml  # Synapse brings it along.
import synapse  # noqa: F401  (without the server there is nothing to test)

from .support import end, free_port, spawn, until, wait_for_port

_FAST = {"per_second": 10_000, "burst_count": 10_000}


class MatrixServer:
    def __init__(self, folder: Path):
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder = folder
        self._file = folder / "homeserver.yaml"
        subprocess.run(
            [sys.executable, "-m", "synapse.app.homeserver", "--server-name", "localhost", "--config-path",
             str(self._file), "--generate-config", "--report-stats=no"], cwd=folder, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        settings = yaml.safe_load(self._file.read_text())
        settings |= {
            "listeners": [{"port": self.port, "bind_addresses": ["127.0.0.1"], "type": "http", "tls": False,
                           "resources": [{"names": ["client"], "compress": False}]}],
            "enable_registration": True, "enable_registration_without_verification": True,
            "trusted_key_servers": [], "rc_message": _FAST, "rc_registration": _FAST,
            "rc_login": {"address": _FAST, "account": _FAST, "failed_attempts": _FAST},
            "rc_joins": {"local": _FAST}, "rc_joins_per_room": _FAST,
            "rc_invites": {"per_room": _FAST, "per_user": _FAST, "per_issuer": _FAST},
            "rc_room_creation": _FAST,
        }
        # Quick to hash: the passwords of a test protect nothing.
        settings["bcrypt_rounds"] = 4
        logs = folder / "localhost.log.config"
        logs.write_text(json.dumps({"version": 1, "root": {"level": "CRITICAL"}}))
        self._file.write_text(yaml.safe_dump(settings))
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        self.process = spawn(
            [sys.executable, "-m", "synapse.app.homeserver", "--config-path", str(self._file)],
            cwd=self._folder)
        wait_for_port(self.port, self.process)

    def stop(self) -> None:
        if self.process:
            end(self.process, 20)


class MatrixPerson:
    """Somebody on the server; `heard` holds room, sender and content of what came."""

    def __init__(self, server: MatrixServer, name: str):
        self.id = f"@{name}:localhost"
        self.client = nio.AsyncClient(server.url, self.id)
        self.heard: list[tuple[str, str, dict]] = []
        self.on_text = lambda room, content: None
        self._name = name
        self._events: set[str] = set()
        self._task: asyncio.Task | None = None

    async def come_online(self) -> None:
        answer = await self.client.register(self._name, "secret")
        assert isinstance(answer, nio.RegisterResponse), answer
        self._task = asyncio.create_task(self._listen())

    async def room(self, *others: str) -> str:
        return (await self.client.room_create(invite=list(others))).room_id

    async def in_room(self, room: str, other: str) -> None:
        await until(lambda: room in self.client.rooms and other in self.client.rooms[room].users
                    and other not in self.client.rooms[room].invited_users, f"{other} in the room", 60)

    async def say(self, room: str, text: str, **more) -> str:
        content = {"msgtype": "m.text", "body": text} | more
        return (await self.client.room_send(room, "m.room.message", content)).event_id

    def texts(self, room: str, sender: str) -> list[str]:
        return [content["body"] for where, who, content in self.heard if where == room and who == sender]

    async def go(self) -> None:
        if self._task:
            self._task.cancel()
        await self.client.close()

    async def _listen(self) -> None:
        while True:
            try:
                answer = await self.client.sync(timeout=10_000, since=self.client.next_batch)
            except Exception:
                await asyncio.sleep(0.2)
                continue
            if not isinstance(answer, nio.SyncResponse):
                await asyncio.sleep(0.2)
                continue
            for room in answer.rooms.invite:
                await self.client.join(room)
            for room, info in answer.rooms.join.items():
                for event in info.timeline.events:
                    if isinstance(event, nio.RoomMessage) and event.event_id not in self._events:
                        self._events.add(event.event_id)
                        self.heard.append((room, event.sender, event.source["content"]))
                        self.on_text(room, event)
