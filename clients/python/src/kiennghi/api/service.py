"""Operations of `service`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._call import Call
from .._reply import Reply
from ..models.health import Health

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class Service:
    """Operations of `service`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get_livez(
        self,
        *,
        if_none_match: Reply[Health] | None = None,
    ) -> Reply[Health]:
        """Check that the process is alive.

        Needs no token and no database.
        """
        return self._sender.send(
            Call(
                "GET",
                "/livez",
                Health.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    def get_readyz(
        self,
        *,
        if_none_match: Reply[Health] | None = None,
    ) -> Reply[Health]:
        """Check that the process is ready.

        Needs no token. 503 while the database cannot be reached, does not have the present schema, or takes no writes: after
        a write was refused because the disk is full or the database read-only, until one succeeds.
        """
        return self._sender.send(
            Call(
                "GET",
                "/readyz",
                Health.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )


class AsyncService:
    """Operations of `service`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get_livez(
        self,
        *,
        if_none_match: Reply[Health] | None = None,
    ) -> Reply[Health]:
        """Check that the process is alive.

        Needs no token and no database.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/livez",
                Health.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    async def get_readyz(
        self,
        *,
        if_none_match: Reply[Health] | None = None,
    ) -> Reply[Health]:
        """Check that the process is ready.

        Needs no token. 503 while the database cannot be reached, does not have the present schema, or takes no writes: after
        a write was refused because the disk is full or the database read-only, until one succeeds.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/readyz",
                Health.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )
