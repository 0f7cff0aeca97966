"""The rooms where the coach is alone with one person."""

import logging

import nio

# Whoever is invited can read what is sent before they accept; nobody who comes later can.
_VISIBILITY = {
    "type": "m.room.history_visibility", "state_key": "", "content": {"history_visibility": "invited"},
}


class DirectRooms:
    def __init__(self, client: nio.AsyncClient, log: logging.Logger):
        self._client = client
        self._log = log
        self._made: dict[str, str] = {}

    def is_alone_with(self, room_id: str, person: str) -> bool:
        """True for a room of two, joined or invited."""
        room = self._client.rooms.get(room_id)
        return room is not None and set(room.users) == {self._client.user_id, person}

    async def room_with(self, person: str) -> str | None:
        """A room with this person alone, made where there is none; None when the server refuses."""
        made = self._made.get(person)
        known = self._client.rooms.get(made) if made else None
        if made and (known is None or self.is_alone_with(made, person)):
            return made
        for room_id, room in self._client.rooms.items():
            if self.is_alone_with(room_id, person) and not room.encrypted:
                return room_id
        answer = await self._client.room_create(is_direct=True, invite=[person], initial_state=[_VISIBILITY])
        if isinstance(answer, nio.RoomCreateError):
            self._log.warning("no private room could be made: %s", answer.status_code)
            return None
        self._made[person] = answer.room_id
        return answer.room_id
