"""What outlives a run: who the coach is logged in as, and up to where it has answered."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass
class Session:
    user_id: str
    device_id: str
    access_token: str
    since: str | None = None


class SessionFile:
    """A file that only its owner can read; it is replaced whole or not at all."""

    def __init__(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = folder / "session.json"

    @property
    def path(self) -> Path:
        return self._path

    def read(self) -> Session | None:
        """The session; None where there is none or the file is of something else."""
        try:
            return Session(**json.loads(self._path.read_text()))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, session: Session) -> None:
        new = self._path.with_suffix(".new")
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            json.dump(asdict(session), file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, self._path)
