"""The operations of the API, in a class for each tag of the document."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from .access_links import AccessLinks, AsyncAccessLinks
    from .assignments import Assignments, AsyncAssignments
    from .calendar import AsyncCalendar, Calendar
    from .cases import AsyncCases, Cases
    from .commitments import AsyncCommitments, Commitments
    from .conclusions import AsyncConclusions, Conclusions
    from .deadlines import AsyncDeadlines, Deadlines
    from .handovers import AsyncHandovers, Handovers
    from .identity import AsyncIdentity, Identity
    from .links import AsyncLinks, Links
    from .mail import AsyncMail, Mail
    from .organizations import AsyncOrganizations, Organizations
    from .people import AsyncPeople, People
    from .petitions import AsyncPetitions, Petitions
    from .recommendations import AsyncRecommendations, Recommendations
    from .reference import AsyncReference, Reference
    from .referrals import AsyncReferrals, Referrals
    from .reminder_letters import AsyncReminderLetters, ReminderLetters
    from .responses import AsyncResponses, Responses
    from .service import AsyncService, Service
    from .supervisions import AsyncSupervisions, Supervisions
    from .themes import AsyncThemes, Themes
    from .webhooks import AsyncWebhooks, Webhooks


class Operations:
    """The operations by tag. The module of a tag is imported when it is first used."""

    @property
    def _sender(self) -> Sender:
        raise NotImplementedError

    @cached_property
    def access_links(self) -> AccessLinks:
        from .access_links import AccessLinks

        return AccessLinks(self._sender)

    @cached_property
    def assignments(self) -> Assignments:
        from .assignments import Assignments

        return Assignments(self._sender)

    @cached_property
    def calendar(self) -> Calendar:
        from .calendar import Calendar

        return Calendar(self._sender)

    @cached_property
    def cases(self) -> Cases:
        from .cases import Cases

        return Cases(self._sender)

    @cached_property
    def commitments(self) -> Commitments:
        from .commitments import Commitments

        return Commitments(self._sender)

    @cached_property
    def conclusions(self) -> Conclusions:
        from .conclusions import Conclusions

        return Conclusions(self._sender)

    @cached_property
    def deadlines(self) -> Deadlines:
        from .deadlines import Deadlines

        return Deadlines(self._sender)

    @cached_property
    def handovers(self) -> Handovers:
        from .handovers import Handovers

        return Handovers(self._sender)

    @cached_property
    def identity(self) -> Identity:
        from .identity import Identity

        return Identity(self._sender)

    @cached_property
    def links(self) -> Links:
        from .links import Links

        return Links(self._sender)

    @cached_property
    def mail(self) -> Mail:
        from .mail import Mail

        return Mail(self._sender)

    @cached_property
    def organizations(self) -> Organizations:
        from .organizations import Organizations

        return Organizations(self._sender)

    @cached_property
    def people(self) -> People:
        from .people import People

        return People(self._sender)

    @cached_property
    def petitions(self) -> Petitions:
        from .petitions import Petitions

        return Petitions(self._sender)

    @cached_property
    def recommendations(self) -> Recommendations:
        from .recommendations import Recommendations

        return Recommendations(self._sender)

    @cached_property
    def reference(self) -> Reference:
        from .reference import Reference

        return Reference(self._sender)

    @cached_property
    def referrals(self) -> Referrals:
        from .referrals import Referrals

        return Referrals(self._sender)

    @cached_property
    def reminder_letters(self) -> ReminderLetters:
        from .reminder_letters import ReminderLetters

        return ReminderLetters(self._sender)

    @cached_property
    def responses(self) -> Responses:
        from .responses import Responses

        return Responses(self._sender)

    @cached_property
    def service(self) -> Service:
        from .service import Service

        return Service(self._sender)

    @cached_property
    def supervisions(self) -> Supervisions:
        from .supervisions import Supervisions

        return Supervisions(self._sender)

    @cached_property
    def themes(self) -> Themes:
        from .themes import Themes

        return Themes(self._sender)

    @cached_property
    def webhooks(self) -> Webhooks:
        from .webhooks import Webhooks

        return Webhooks(self._sender)


class AsyncOperations:
    """The operations by tag. The module of a tag is imported when it is first used."""

    @property
    def _sender(self) -> AsyncSender:
        raise NotImplementedError

    @cached_property
    def access_links(self) -> AsyncAccessLinks:
        from .access_links import AsyncAccessLinks

        return AsyncAccessLinks(self._sender)

    @cached_property
    def assignments(self) -> AsyncAssignments:
        from .assignments import AsyncAssignments

        return AsyncAssignments(self._sender)

    @cached_property
    def calendar(self) -> AsyncCalendar:
        from .calendar import AsyncCalendar

        return AsyncCalendar(self._sender)

    @cached_property
    def cases(self) -> AsyncCases:
        from .cases import AsyncCases

        return AsyncCases(self._sender)

    @cached_property
    def commitments(self) -> AsyncCommitments:
        from .commitments import AsyncCommitments

        return AsyncCommitments(self._sender)

    @cached_property
    def conclusions(self) -> AsyncConclusions:
        from .conclusions import AsyncConclusions

        return AsyncConclusions(self._sender)

    @cached_property
    def deadlines(self) -> AsyncDeadlines:
        from .deadlines import AsyncDeadlines

        return AsyncDeadlines(self._sender)

    @cached_property
    def handovers(self) -> AsyncHandovers:
        from .handovers import AsyncHandovers

        return AsyncHandovers(self._sender)

    @cached_property
    def identity(self) -> AsyncIdentity:
        from .identity import AsyncIdentity

        return AsyncIdentity(self._sender)

    @cached_property
    def links(self) -> AsyncLinks:
        from .links import AsyncLinks

        return AsyncLinks(self._sender)

    @cached_property
    def mail(self) -> AsyncMail:
        from .mail import AsyncMail

        return AsyncMail(self._sender)

    @cached_property
    def organizations(self) -> AsyncOrganizations:
        from .organizations import AsyncOrganizations

        return AsyncOrganizations(self._sender)

    @cached_property
    def people(self) -> AsyncPeople:
        from .people import AsyncPeople

        return AsyncPeople(self._sender)

    @cached_property
    def petitions(self) -> AsyncPetitions:
        from .petitions import AsyncPetitions

        return AsyncPetitions(self._sender)

    @cached_property
    def recommendations(self) -> AsyncRecommendations:
        from .recommendations import AsyncRecommendations

        return AsyncRecommendations(self._sender)

    @cached_property
    def reference(self) -> AsyncReference:
        from .reference import AsyncReference

        return AsyncReference(self._sender)

    @cached_property
    def referrals(self) -> AsyncReferrals:
        from .referrals import AsyncReferrals

        return AsyncReferrals(self._sender)

    @cached_property
    def reminder_letters(self) -> AsyncReminderLetters:
        from .reminder_letters import AsyncReminderLetters

        return AsyncReminderLetters(self._sender)

    @cached_property
    def responses(self) -> AsyncResponses:
        from .responses import AsyncResponses

        return AsyncResponses(self._sender)

    @cached_property
    def service(self) -> AsyncService:
        from .service import AsyncService

        return AsyncService(self._sender)

    @cached_property
    def supervisions(self) -> AsyncSupervisions:
        from .supervisions import AsyncSupervisions

        return AsyncSupervisions(self._sender)

    @cached_property
    def themes(self) -> AsyncThemes:
        from .themes import AsyncThemes

        return AsyncThemes(self._sender)

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        from .webhooks import AsyncWebhooks

        return AsyncWebhooks(self._sender)
