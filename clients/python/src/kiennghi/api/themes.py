"""Operations of `themes`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.new_theme import NewTheme
from ..models.page_theme_view import PageThemeView
from ..models.theme_patch import ThemePatch
from ..models.theme_view import ThemeView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListThemesQuery(TypedDict, total=False):
    """Query parameters of `list_themes`."""

    council_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Themes:
    """Operations of `themes`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_themes(
        self,
        *,
        if_none_match: Reply[PageThemeView] | None = None,
        **query: Unpack[ListThemesQuery],
    ) -> Reply[PageThemeView]:
        """List themes.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/themes",
                PageThemeView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_themes(self, **query: Unpack[ListThemesQuery]) -> Iterator[ThemeView]:
        """Every item of `list_themes`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/themes",
                PageThemeView.from_dict,
                query=query,
            )
        )

    def create_theme(
        self,
        body: NewTheme,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ThemeView]:
        """Create a theme.

        For clerks, leaders and reviewers of the council.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/themes",
                ThemeView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_theme(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ThemeView] | None = None,
    ) -> Reply[ThemeView]:
        """Read a theme.

        For clerks, leaders, reviewers, deputies and auditors of the council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/themes/{id}",
                ThemeView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_theme(
        self,
        id: UUID,
        body: ThemePatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ThemeView]:
        """Change a theme.

        For clerks, leaders and reviewers of the council. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/themes/{id}",
                ThemeView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )


class AsyncThemes:
    """Operations of `themes`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_themes(
        self,
        *,
        if_none_match: Reply[PageThemeView] | None = None,
        **query: Unpack[ListThemesQuery],
    ) -> Reply[PageThemeView]:
        """List themes.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/themes",
                PageThemeView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_themes(self, **query: Unpack[ListThemesQuery]) -> AsyncIterator[ThemeView]:
        """Every item of `list_themes`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/themes",
                PageThemeView.from_dict,
                query=query,
            )
        )

    async def create_theme(
        self,
        body: NewTheme,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ThemeView]:
        """Create a theme.

        For clerks, leaders and reviewers of the council.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/themes",
                ThemeView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_theme(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ThemeView] | None = None,
    ) -> Reply[ThemeView]:
        """Read a theme.

        For clerks, leaders, reviewers, deputies and auditors of the council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/themes/{id}",
                ThemeView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_theme(
        self,
        id: UUID,
        body: ThemePatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ThemeView]:
        """Change a theme.

        For clerks, leaders and reviewers of the council. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/themes/{id}",
                ThemeView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )
