"""Operations of `service`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._call import Call
from .._reply import Reply
from ..models.health import Health
from ..models.index import Index
from ..models.problem_catalogue import ProblemCatalogue
from ..models.vocabulary import Vocabulary

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class Service:
    """Operations of `service`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def get_index(
        self,
        *,
        if_none_match: Reply[Index] | None = None,
    ) -> Reply[Index]:
        """Read the index.

        Name and version of the service, and the paths of its documents and health checks. Needs no token.
        """
        return self._sender.send(
            Call(
                "GET",
                "/",
                Index.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    def get_livez(
        self,
        *,
        if_none_match: Reply[Health] | None = None,
    ) -> Reply[Health]:
        """Check that the process is alive.

        For a supervisor that restarts the process. Needs no token and no database.
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

    def list_problems(
        self,
        *,
        if_none_match: Reply[ProblemCatalogue] | None = None,
    ) -> Reply[ProblemCatalogue]:
        """Read the catalogue of problems.

        Every `code` with its status, its title and what to do about it, in the language of `Accept-Language`. Needs no
        token. As a page for browsers, which prefer `text/html`.
        """
        return self._sender.send(
            Call(
                "GET",
                "/problems",
                ProblemCatalogue.from_dict,
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

    def get_index_of_v1(
        self,
        *,
        if_none_match: Reply[Index] | None = None,
    ) -> Reply[Index]:
        """Read the index of version 1.

        The same as at `/`. Needs no token.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1",
                Index.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    def get_vocabulary(
        self,
        *,
        if_none_match: Reply[Vocabulary] | None = None,
    ) -> Reply[Vocabulary]:
        """Read the words of the API with their labels.

        Needs no token. Every word of every enum of this document, with a label in Vietnamese and one in English for a column
        or a button, in the order to show; the fields of the request bodies with their labels, in the order of a form, and the
        lists from which ids are chosen. The labels of actions are those that `actions` has in the language of the request.
        It changes with the version of the service only: keep it, and ask again with `If-None-Match`.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/vocabulary",
                Vocabulary.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )


class AsyncService:
    """Operations of `service`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def get_index(
        self,
        *,
        if_none_match: Reply[Index] | None = None,
    ) -> Reply[Index]:
        """Read the index.

        Name and version of the service, and the paths of its documents and health checks. Needs no token.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/",
                Index.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    async def get_livez(
        self,
        *,
        if_none_match: Reply[Health] | None = None,
    ) -> Reply[Health]:
        """Check that the process is alive.

        For a supervisor that restarts the process. Needs no token and no database.
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

    async def list_problems(
        self,
        *,
        if_none_match: Reply[ProblemCatalogue] | None = None,
    ) -> Reply[ProblemCatalogue]:
        """Read the catalogue of problems.

        Every `code` with its status, its title and what to do about it, in the language of `Accept-Language`. Needs no
        token. As a page for browsers, which prefer `text/html`.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/problems",
                ProblemCatalogue.from_dict,
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

    async def get_index_of_v1(
        self,
        *,
        if_none_match: Reply[Index] | None = None,
    ) -> Reply[Index]:
        """Read the index of version 1.

        The same as at `/`. Needs no token.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1",
                Index.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )

    async def get_vocabulary(
        self,
        *,
        if_none_match: Reply[Vocabulary] | None = None,
    ) -> Reply[Vocabulary]:
        """Read the words of the API with their labels.

        Needs no token. Every word of every enum of this document, with a label in Vietnamese and one in English for a column
        or a button, in the order to show; the fields of the request bodies with their labels, in the order of a form, and the
        lists from which ids are chosen. The labels of actions are those that `actions` has in the language of the request.
        It changes with the version of the service only: keep it, and ask again with `If-None-Match`.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/vocabulary",
                Vocabulary.from_dict,
                anonymous=True,
                if_none_match=if_none_match,
            )
        )
