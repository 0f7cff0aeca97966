"""A real prosody on loopback, with TLS, and people who talk there through slixmpp."""

import asyncio
import contextlib
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import slixmpp
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

from .support import end, found, free_port, spawn, until, wait_for_port

ROOM = "gym@rooms.localhost"
# mod_limits stays out, so that 10,000 messages take minutes, not hours.
CONFIGURATION = """
run_as_root = true
admins = {{}}
modules_enabled = {{ "roster", "saslauth", "tls", "disco", "ping", "offline", "presence", "message", "iq" }}
modules_disabled = {{ "s2s" }}
authentication = "internal_plain"
storage = "internal"
data_path = "{folder}/prosody"
pidfile = "{folder}/prosody.pid"
c2s_require_encryption = true
interfaces = {{ "127.0.0.1" }}
c2s_ports = {{ {port} }}
http_ports = {{}} https_ports = {{}} s2s_ports = {{}}
log = {{ {{ levels = {{ min = "error" }}, to = "file", filename = "{folder}/prosody.log" }} }}
VirtualHost "localhost"
  ssl = {{ certificate = "{folder}/server.crt", key = "{folder}/server.key" }}
Component "rooms.localhost" "muc"
  restrict_room_creation = false
  muc_room_default_public_jids = {shows_jids}
  muc_room_default_persistent = false
"""


class XMPPServer:
    def __init__(self, folder: Path, people: list[str], *, shows_jids: bool = False):
        self.port = free_port()
        self.ca_file = folder / "server.crt"
        self._file = folder / "prosody.cfg.lua"
        self._file.write_text(CONFIGURATION.format(
            folder=folder, port=self.port, shows_jids="true" if shows_jids else "false"))
        accounts = folder / "prosody" / "localhost" / "accounts"
        accounts.mkdir(parents=True)
        for person in people:
            (accounts / f"{person}.dat").write_text('return { ["password"] = "secret" };\n')
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost", "-keyout", str(folder / "server.key"),
             "-out", str(self.ca_file)], check=True, stderr=subprocess.DEVNULL)
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        self.process = spawn(
            [found("prosody"), "--config", str(self._file), "-F"],
            env=os.environ | {"PROSODY_CONFIG": str(self._file)})
        wait_for_port(self.port, self.process)

    def stop(self) -> None:
        if self.process:
            end(self.process)


class XMPPPerson(slixmpp.ClientXMPP):
    """Somebody on the server; `heard` holds sender and text of what came."""

    def __init__(self, server: XMPPServer, name: str):
        super().__init__(f"{name}@localhost/test", "secret")
        self.name = name
        self.ca_certs = str(server.ca_file)
        self.heard: list[tuple[str, str, str]] = []
        self.on_text = lambda text: None
        self.present: set[str] = set()
        self._server = server
        self._online = asyncio.Event()
        self.add_event_handler("session_start", self._begin)
        self.add_event_handler("message", self._hear)
        self.register_handler(Callback("who", MatchXPath("{jabber:client}presence"), self._see))

    async def come_online(self) -> None:
        self.connect("127.0.0.1", self._server.port)
        await asyncio.wait_for(self._online.wait(), 30)

    async def enter(self, room: str, coach: str) -> None:
        presence = self.make_presence(pto=f"{room}/{self.name}")
        ElementTree.SubElement(presence.xml, "{http://jabber.org/protocol/muc}x")
        # The coach may still be making the room, which is locked to others until then.
        while f"{room}/{coach}" not in self.present:
            presence.send()
            with contextlib.suppress(TimeoutError):
                await until(lambda: f"{room}/{coach}" in self.present, f"{coach} in {room}", 1)

    async def make_room(self, room: str) -> None:
        presence = self.make_presence(pto=f"{room}/{self.name}")
        ElementTree.SubElement(presence.xml, "{http://jabber.org/protocol/muc}x")
        presence.send()
        await until(lambda: f"{room}/{self.name}" in self.present, "the new room")
        request = self.make_iq_set(ito=room)
        query = ElementTree.SubElement(request.xml, "{http://jabber.org/protocol/muc#owner}query")
        ElementTree.SubElement(query, "{jabber:x:data}x", {"type": "submit"})
        await request.send()

    def say(self, to: str, text: str, kind: str = "chat") -> None:
        self.send_message(mto=to, mbody=text, mtype=kind)

    def texts(self, sender: str, kind: str = "chat") -> list[str]:
        return [text for who, how, text in self.heard if who.startswith(sender) and how == kind]

    async def go(self) -> None:
        gone = self.disconnect(wait=1)
        if gone is not None:
            await asyncio.wait([asyncio.ensure_future(gone)], timeout=5)

    async def _begin(self, _event) -> None:
        self.send_presence()
        self._online.set()

    def _see(self, presence) -> None:
        kind, who = presence.xml.get("type"), str(presence["from"])
        if kind is None:
            self.present.add(who)
        elif kind == "unavailable":
            self.present.discard(who)

    def _hear(self, message) -> None:
        self.heard.append((str(message["from"]), message["type"], message["body"]))
        self.on_text(message)
