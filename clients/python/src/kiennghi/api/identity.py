"""Operations of `identity`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._call import Call
from .._reply import Reply
from ..models.current_user import CurrentUser
from ..models.jwk_set import JwkSet
from ..models.metadata import Metadata
from ..models.password_change import PasswordChange
from ..models.queues import Queues

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class Identity:
    """Operations of `identity`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get_jwks(
        self,
        *,
        if_none_match: Reply[JwkSet] | None = None,
    ) -> Reply[JwkSet]:
        """Read the public keys that verify access tokens.

        As a JSON Web Key Set. Needs no token.
        """
        return self._sender.send(
            Call(
                "GET",
                "/.well-known/jwks.json",
                JwkSet.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    def get_metadata(
        self,
        *,
        if_none_match: Reply[Metadata] | None = None,
    ) -> Reply[Metadata]:
        """Read the authorization server's metadata.

        As RFC 8414 defines it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/.well-known/oauth-authorization-server",
                Metadata.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    def get_me(
        self,
        *,
        if_none_match: Reply[CurrentUser] | None = None,
    ) -> Reply[CurrentUser]:
        """Read the caller's account, grants and permissions.

        For every signed-in caller. A permission is listed when the caller has it for at least some records.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/me",
                CurrentUser.from_dict,
                if_none_match=if_none_match,
            )
        )

    def put_password(
        self,
        body: PasswordChange,
    ) -> Reply[CurrentUser]:
        """Change the own password.

        For people. Ends the caller's other logins; this one goes on. A wrong current password is 422 and counts as a failed
        sign-in. After an admin has set a password, every other operation but `GET /v1/me` is 403 `password_change_required`
        until the user has changed it here.
        """
        return self._sender.send(
            Call(
                "PUT",
                "/v1/me/password",
                CurrentUser.from_dict,
                body=body,
                content_type="application/json",
            )
        )

    def list_queues(
        self,
        *,
        if_none_match: Reply[Queues] | None = None,
    ) -> Reply[Queues]:
        """List what waits for the caller.

        For every signed-in caller: the queues of work of the caller's roles, such as what is to accept, to review or to
        answer, with the number of items and the list that shows exactly these.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/me/queues",
                Queues.from_dict,
                if_none_match=if_none_match,
            )
        )


class AsyncIdentity:
    """Operations of `identity`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get_jwks(
        self,
        *,
        if_none_match: Reply[JwkSet] | None = None,
    ) -> Reply[JwkSet]:
        """Read the public keys that verify access tokens.

        As a JSON Web Key Set. Needs no token.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/.well-known/jwks.json",
                JwkSet.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    async def get_metadata(
        self,
        *,
        if_none_match: Reply[Metadata] | None = None,
    ) -> Reply[Metadata]:
        """Read the authorization server's metadata.

        As RFC 8414 defines it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/.well-known/oauth-authorization-server",
                Metadata.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    async def get_me(
        self,
        *,
        if_none_match: Reply[CurrentUser] | None = None,
    ) -> Reply[CurrentUser]:
        """Read the caller's account, grants and permissions.

        For every signed-in caller. A permission is listed when the caller has it for at least some records.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/me",
                CurrentUser.from_dict,
                if_none_match=if_none_match,
            )
        )

    async def put_password(
        self,
        body: PasswordChange,
    ) -> Reply[CurrentUser]:
        """Change the own password.

        For people. Ends the caller's other logins; this one goes on. A wrong current password is 422 and counts as a failed
        sign-in. After an admin has set a password, every other operation but `GET /v1/me` is 403 `password_change_required`
        until the user has changed it here.
        """
        return await self._sender.send(
            Call(
                "PUT",
                "/v1/me/password",
                CurrentUser.from_dict,
                body=body,
                content_type="application/json",
            )
        )

    async def list_queues(
        self,
        *,
        if_none_match: Reply[Queues] | None = None,
    ) -> Reply[Queues]:
        """List what waits for the caller.

        For every signed-in caller: the queues of work of the caller's roles, such as what is to accept, to review or to
        answer, with the number of items and the list that shows exactly these.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/me/queues",
                Queues.from_dict,
                if_none_match=if_none_match,
            )
        )
