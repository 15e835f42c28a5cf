"""Operations of `people`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.client_patch import ClientPatch
from ..models.client_secret_view import ClientSecretView
from ..models.client_view import ClientView
from ..models.grant_view import GrantView
from ..models.name_sort import NameSort
from ..models.new_client import NewClient
from ..models.new_grant import NewGrant
from ..models.new_user import NewUser
from ..models.page_client_secret_view import PageClientSecretView
from ..models.page_client_view import PageClientView
from ..models.page_grant_view import PageGrantView
from ..models.page_user_view import PageUserView
from ..models.role import Role
from ..models.user_patch import UserPatch
from ..models.user_view import UserView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListClientsQuery(TypedDict, total=False):
    """Query parameters of `list_clients`."""

    organization_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListClientSecretsQuery(TypedDict, total=False):
    """Query parameters of `list_client_secrets`."""

    revoked: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListGrantsQuery(TypedDict, total=False):
    """Query parameters of `list_grants`."""

    user_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    role: Role | list[Role] | None
    revoked: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListUsersQuery(TypedDict, total=False):
    """Query parameters of `list_users`."""

    username: str | None
    q: str | None
    sort: NameSort | None
    """The sort order of a list of named things."""
    limit: int | None
    cursor: str | None
    count: bool | None


class People:
    """Operations of `people`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_clients(
        self,
        *,
        if_none_match: Reply[PageClientView] | None = None,
        **query: Unpack[ListClientsQuery],
    ) -> Reply[PageClientView]:
        """List machine clients.

        For admins: the systems of agencies, with their scopes, without their secrets.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/clients",
                PageClientView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_clients(self, **query: Unpack[ListClientsQuery]) -> Iterator[ClientView]:
        """Every item of `list_clients`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/clients",
                PageClientView.from_dict,
                query=query,
            )
        )

    def create_client(
        self,
        body: NewClient,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ClientView]:
        """Create a machine client.

        For admins. The secret is returned once, by this request only. A client acts as handler and head of its agency,
        or registers petitions for a council office, a deputy group or the Fatherland Front, limited by its scopes.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/clients",
                ClientView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_client(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ClientView] | None = None,
    ) -> Reply[ClientView]:
        """Read a machine client.

        For admins: its name, organization and scopes, without its secrets.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/clients/{id}",
                ClientView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_client(
        self,
        id: UUID,
        body: ClientPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ClientView]:
        """Change a machine client.

        For admins. Absent fields stay unchanged. Disabling the client, or taking a scope away, takes effect within seconds.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/clients/{id}",
                ClientView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_client_secrets(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageClientSecretView] | None = None,
        **query: Unpack[ListClientSecretsQuery],
    ) -> Reply[PageClientSecretView]:
        """List the secrets of a machine client.

        For admins. Without the secrets themselves, which are stored as digests only.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/clients/{id}/secrets",
                PageClientSecretView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_client_secrets(self, id: UUID, **query: Unpack[ListClientSecretsQuery]) -> Iterator[ClientSecretView]:
        """Every item of `list_client_secrets`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/clients/{id}/secrets",
                PageClientSecretView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    def create_client_secret(
        self,
        id: UUID,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ClientSecretView]:
        """Create a second secret of a machine client.

        For admins. The secret is returned once, by this request only. Both secrets are valid until one of them is revoked;
        with two valid secrets the request is refused.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/clients/{id}/secrets",
                ClientSecretView.from_dict,
                path={
                    "id": id,
                },
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_client_secret(
        self,
        id: UUID,
        secret_id: UUID,
        *,
        if_none_match: Reply[ClientSecretView] | None = None,
    ) -> Reply[ClientSecretView]:
        """Read a secret of a machine client.

        For admins. Without the secret itself.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/clients/{id}/secrets/{secret_id}",
                ClientSecretView.from_dict,
                path={
                    "id": id,
                    "secret_id": secret_id,
                },
                if_none_match=if_none_match,
            )
        )

    def revoke_client_secret(
        self,
        id: UUID,
        secret_id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ClientSecretView]:
        """Revoke a secret of a machine client.

        For admins. The access tokens that the secret was exchanged for end within seconds; those of the other secret stay
        valid. The last valid secret stays: disable the client instead.
        """
        return self._sender.send(
            Call(
                "DELETE",
                "/v1/clients/{id}/secrets/{secret_id}",
                ClientSecretView.from_dict,
                path={
                    "id": id,
                    "secret_id": secret_id,
                },
                if_match=if_match,
            )
        )

    def list_grants(
        self,
        *,
        if_none_match: Reply[PageGrantView] | None = None,
        **query: Unpack[ListGrantsQuery],
    ) -> Reply[PageGrantView]:
        """List grants.

        For admins: who has which role for which organization, and until when.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/grants",
                PageGrantView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_grants(self, **query: Unpack[ListGrantsQuery]) -> Iterator[GrantView]:
        """Every item of `list_grants`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/grants",
                PageGrantView.from_dict,
                query=query,
            )
        )

    def create_grant(
        self,
        body: NewGrant,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[GrantView]:
        """Grant a role in an organization to a user.

        For admins, but not to themselves. 409 `role_not_allowed_here` when such an organization cannot have the role, and
        409 `conflicting_roles` when the user has a role that does not go together with it: an admin reads no cases.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/grants",
                GrantView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_grant(
        self,
        id: UUID,
        *,
        if_none_match: Reply[GrantView] | None = None,
    ) -> Reply[GrantView]:
        """Read a grant.

        For admins: whose it is, its role and its organization.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/grants/{id}",
                GrantView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def delete_grant(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[GrantView]:
        """Revoke a grant.

        For admins. It takes effect within five seconds on every process.
        """
        return self._sender.send(
            Call(
                "DELETE",
                "/v1/grants/{id}",
                GrantView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )

    def list_users(
        self,
        *,
        if_none_match: Reply[PageUserView] | None = None,
        **query: Unpack[ListUsersQuery],
    ) -> Reply[PageUserView]:
        """List users.

        For admins: the accounts of people, disabled ones too.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/users",
                PageUserView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_users(self, **query: Unpack[ListUsersQuery]) -> Iterator[UserView]:
        """Every item of `list_users`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/users",
                PageUserView.from_dict,
                query=query,
            )
        )

    def create_user(
        self,
        body: NewUser,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[UserView]:
        """Create a user.

        For admins. The user has no role until one is granted with `POST /v1/grants`.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/users",
                UserView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_user(
        self,
        id: UUID,
        *,
        if_none_match: Reply[UserView] | None = None,
    ) -> Reply[UserView]:
        """Read a user.

        For admins: the name of the account, and whether it is disabled.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/users/{id}",
                UserView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_user(
        self,
        id: UUID,
        body: UserPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[UserView]:
        """Change a user.

        For admins. Absent fields stay unchanged. A new password or disabling the user signs the user out everywhere.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/users/{id}",
                UserView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )


class AsyncPeople:
    """Operations of `people`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_clients(
        self,
        *,
        if_none_match: Reply[PageClientView] | None = None,
        **query: Unpack[ListClientsQuery],
    ) -> Reply[PageClientView]:
        """List machine clients.

        For admins: the systems of agencies, with their scopes, without their secrets.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/clients",
                PageClientView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_clients(self, **query: Unpack[ListClientsQuery]) -> AsyncIterator[ClientView]:
        """Every item of `list_clients`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/clients",
                PageClientView.from_dict,
                query=query,
            )
        )

    async def create_client(
        self,
        body: NewClient,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ClientView]:
        """Create a machine client.

        For admins. The secret is returned once, by this request only. A client acts as handler and head of its agency,
        or registers petitions for a council office, a deputy group or the Fatherland Front, limited by its scopes.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/clients",
                ClientView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_client(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ClientView] | None = None,
    ) -> Reply[ClientView]:
        """Read a machine client.

        For admins: its name, organization and scopes, without its secrets.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/clients/{id}",
                ClientView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_client(
        self,
        id: UUID,
        body: ClientPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ClientView]:
        """Change a machine client.

        For admins. Absent fields stay unchanged. Disabling the client, or taking a scope away, takes effect within seconds.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/clients/{id}",
                ClientView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_client_secrets(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageClientSecretView] | None = None,
        **query: Unpack[ListClientSecretsQuery],
    ) -> Reply[PageClientSecretView]:
        """List the secrets of a machine client.

        For admins. Without the secrets themselves, which are stored as digests only.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/clients/{id}/secrets",
                PageClientSecretView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_client_secrets(self, id: UUID, **query: Unpack[ListClientSecretsQuery]) -> AsyncIterator[ClientSecretView]:
        """Every item of `list_client_secrets`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/clients/{id}/secrets",
                PageClientSecretView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    async def create_client_secret(
        self,
        id: UUID,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ClientSecretView]:
        """Create a second secret of a machine client.

        For admins. The secret is returned once, by this request only. Both secrets are valid until one of them is revoked;
        with two valid secrets the request is refused.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/clients/{id}/secrets",
                ClientSecretView.from_dict,
                path={
                    "id": id,
                },
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_client_secret(
        self,
        id: UUID,
        secret_id: UUID,
        *,
        if_none_match: Reply[ClientSecretView] | None = None,
    ) -> Reply[ClientSecretView]:
        """Read a secret of a machine client.

        For admins. Without the secret itself.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/clients/{id}/secrets/{secret_id}",
                ClientSecretView.from_dict,
                path={
                    "id": id,
                    "secret_id": secret_id,
                },
                if_none_match=if_none_match,
            )
        )

    async def revoke_client_secret(
        self,
        id: UUID,
        secret_id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ClientSecretView]:
        """Revoke a secret of a machine client.

        For admins. The access tokens that the secret was exchanged for end within seconds; those of the other secret stay
        valid. The last valid secret stays: disable the client instead.
        """
        return await self._sender.send(
            Call(
                "DELETE",
                "/v1/clients/{id}/secrets/{secret_id}",
                ClientSecretView.from_dict,
                path={
                    "id": id,
                    "secret_id": secret_id,
                },
                if_match=if_match,
            )
        )

    async def list_grants(
        self,
        *,
        if_none_match: Reply[PageGrantView] | None = None,
        **query: Unpack[ListGrantsQuery],
    ) -> Reply[PageGrantView]:
        """List grants.

        For admins: who has which role for which organization, and until when.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/grants",
                PageGrantView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_grants(self, **query: Unpack[ListGrantsQuery]) -> AsyncIterator[GrantView]:
        """Every item of `list_grants`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/grants",
                PageGrantView.from_dict,
                query=query,
            )
        )

    async def create_grant(
        self,
        body: NewGrant,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[GrantView]:
        """Grant a role in an organization to a user.

        For admins, but not to themselves. 409 `role_not_allowed_here` when such an organization cannot have the role, and
        409 `conflicting_roles` when the user has a role that does not go together with it: an admin reads no cases.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/grants",
                GrantView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_grant(
        self,
        id: UUID,
        *,
        if_none_match: Reply[GrantView] | None = None,
    ) -> Reply[GrantView]:
        """Read a grant.

        For admins: whose it is, its role and its organization.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/grants/{id}",
                GrantView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def delete_grant(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[GrantView]:
        """Revoke a grant.

        For admins. It takes effect within five seconds on every process.
        """
        return await self._sender.send(
            Call(
                "DELETE",
                "/v1/grants/{id}",
                GrantView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )

    async def list_users(
        self,
        *,
        if_none_match: Reply[PageUserView] | None = None,
        **query: Unpack[ListUsersQuery],
    ) -> Reply[PageUserView]:
        """List users.

        For admins: the accounts of people, disabled ones too.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/users",
                PageUserView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_users(self, **query: Unpack[ListUsersQuery]) -> AsyncIterator[UserView]:
        """Every item of `list_users`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/users",
                PageUserView.from_dict,
                query=query,
            )
        )

    async def create_user(
        self,
        body: NewUser,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[UserView]:
        """Create a user.

        For admins. The user has no role until one is granted with `POST /v1/grants`.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/users",
                UserView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_user(
        self,
        id: UUID,
        *,
        if_none_match: Reply[UserView] | None = None,
    ) -> Reply[UserView]:
        """Read a user.

        For admins: the name of the account, and whether it is disabled.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/users/{id}",
                UserView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_user(
        self,
        id: UUID,
        body: UserPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[UserView]:
        """Change a user.

        For admins. Absent fields stay unchanged. A new password or disabling the user signs the user out everywhere.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/users/{id}",
                UserView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )
