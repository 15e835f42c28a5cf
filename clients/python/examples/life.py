"""The life of a petition and of a recommendation, as the commands of the project's README live it.

Run it against a demo server: KIENNGHI_DEMO_PASSWORD=… python life.py http://127.0.0.1:8080
"""

from __future__ import annotations

import asyncio
import datetime
import os
import sys
import time
from uuid import UUID
from zoneinfo import ZoneInfo

from kiennghi import AsyncKiennghi, ClientCredentials, Kiennghi, errors, new_id
from kiennghi.models import (
    AcceptCaseStep,
    AcknowledgeAssignmentStep,
    AnnounceSupervisionStep,
    AnsweredAssignment,
    AssignCaseStep,
    CaseStep,
    CloseCaseStep,
    DocumentReference,
    EventNotifyVoters,
    EventRegister,
    NewAddressee,
    NewClient,
    NewCommitment,
    NewConclusion,
    NewPetition,
    NewRecommendation,
    NewResponse,
    NewSupervision,
    NotifyVotersCaseStep,
    PlanAssignmentStep,
    ReportCommitmentCommitmentStep,
    ReviewAssignmentStep,
    ReviewCaseStep,
    TakePositionAssignmentStep,
    VerifyCommitmentCommitmentStep,
)

TODAY = datetime.datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
NEXT = TODAY.year + 1


class Office:
    """The people of the demo who take part."""

    def __init__(self, url: str, password: str) -> None:
        def person(name: str) -> Kiennghi:
            client = Kiennghi(url)
            client.sign_in(name, password)
            return client

        self.clerk = person("clerk.demo")
        self.leader = person("leader.demo")
        self.reviewer = person("reviewer.demo")
        self.handler = person("handler.demo")
        self.head = person("head.demo")
        self.agency = self.head.identity.get_me().value.grants[0].organization_id
        grants = self.reviewer.identity.get_me().value.grants
        self.board = next(grant.organization_id for grant in grants if grant.role == "reviewer")

    def step_case(self, who: Kiennghi, case: UUID, step: CaseStep) -> str:
        """Reads the case, and appends a step to the version that was read."""
        read = who.cases.get_case(case)
        return who.cases.step_case(case, step, if_match=read).value.status


def petition(office: Office) -> UUID:
    """From registration to the voters."""
    clerk, leader, reviewer, handler, head = office.clerk, office.leader, office.reviewer, office.handler, office.head
    unit = next(one for one in clerk.reference.iter_administrative_units(code="03006") if not one.valid_to)
    council = clerk.identity.get_me().value.grants[0].council_id
    assert isinstance(council, UUID)
    sectors = clerk.reference.iter_sectors(council_id=council, limit=200)
    sector = next(one for one in sectors if one.code == "giao_thong")

    # under an id of its own it is created once, however often it is sent
    new = NewPetition(
        content="Đường vào thôn xuống cấp, đề nghị sửa chữa.",
        channel="voter_meeting",
        received_on=TODAY,
        units=[unit.id],
    )
    case = new_id()
    created = clerk.petitions.put_petition(case, new)
    again = clerk.petitions.put_petition(case, new)
    assert (created.status, again.status) == (201, 200) and again.value.number == created.value.number

    step = office.step_case
    step(clerk, case, AcceptCaseStep(sector_id=sector.id, competence_level="province"))
    step(leader, case, AssignCaseStep(lead=office.agency, due_on=datetime.date(NEXT, 6, 30)))

    assignment = next(handler.assignments.iter_assignments(case_id=case))
    read = handler.assignments.get_assignment(assignment.id)
    acknowledged = handler.assignments.step_assignment(assignment.id, AcknowledgeAssignmentStep(), if_match=read)
    head.responses.create_response(
        NewResponse(
            assignments=[AnsweredAssignment(id=assignment.id, version=acknowledged.value.version)],
            outcome="with_roadmap",
            text="Sở sẽ sửa chữa, hoàn thành trong năm.",
            commitments=[NewCommitment(text="Sửa xong đường vào thôn", as_stated=f"trong năm {NEXT}")],
        )
    )

    # a version that is not the current one is refused
    stale = leader.cases.get_case(case)
    step(reviewer, case, ReviewCaseStep(verdict="satisfactory", text="Trả lời rõ lộ trình."))
    try:
        leader.cases.step_case(case, CloseCaseStep(), if_match=stale)
    except errors.StaleVersionError as error:
        assert error.code == "stale_version" and error.request_id
    else:
        raise AssertionError("a stale version was accepted")

    keep_commitment(office, case)
    step(leader, case, CloseCaseStep())
    told = NotifyVotersCaseStep(notified_on=TODAY, place="Nhà văn hóa thôn", how="Hội nghị tiếp xúc cử tri")
    status = step(clerk, case, told)
    assert status == "closed", status

    events = list(clerk.cases.iter_case_events(case, limit=3))
    assert len(events) == 10 and events[0].action == "notify_voters", [event.action for event in events]
    assert isinstance(events[-1].data, EventRegister) and isinstance(events[0].data, EventNotifyVoters)
    return case


def keep_commitment(office: Office, case: UUID) -> None:
    commitment = next(office.handler.commitments.iter_commitments(case_id=case))
    read = office.handler.commitments.get_commitment(commitment.id)
    report = ReportCommitmentCommitmentStep(text="Đã xong, nghiệm thu.", fulfilled=True, evidence=evidence())
    office.handler.commitments.step_commitment(commitment.id, report, if_match=read)
    verify = VerifyCommitmentCommitmentStep(result="kept", text="Đã kiểm tra thực địa.")
    read = office.reviewer.commitments.get_commitment(commitment.id)
    verified = office.reviewer.commitments.step_commitment(commitment.id, verify, if_match=read)
    assert verified.value.status == "kept", verified.value.status


def evidence() -> DocumentReference:
    return DocumentReference(number="15", notation="BB-NT", issued_on=TODAY)


def recommendation(office: Office, petition: UUID) -> UUID:
    """From a supervision to what the agency has done."""
    leader, reviewer, handler, head = office.leader, office.reviewer, office.handler, office.head
    supervision = reviewer.supervisions.create_supervision(
        NewSupervision(
            kind="thematic",
            leading_body_id=office.board,
            subject="Bảo trì đường giao thông nông thôn",
            supervised=[office.agency],
        )
    )
    reviewer.supervisions.step_supervision(supervision.value.id, AnnounceSupervisionStep(), if_match=supervision)
    conclusion = reviewer.conclusions.create_conclusion(
        NewConclusion(
            supervision_id=supervision.value.id,
            form="conclusion",
            issue=True,
            summary="Nhiều tuyến đường chưa được bảo trì định kỳ.",
            document=DocumentReference(number=str(time.time_ns() // 1000), notation="KL-BKTNS", issued_on=TODAY),
            recommendations=[
                NewRecommendation(
                    content="Lập kế hoạch bảo trì đường thôn, bản.",
                    deliverable="Kế hoạch được phê duyệt",
                    as_stated=f"trong quý II/{NEXT}",
                    addressees=[NewAddressee(organization_id=office.agency)],
                    arises_from=[petition],
                )
            ],
        )
    )
    case = conclusion.value.recommendations[0].id

    task = next(handler.assignments.iter_assignments(case_id=case)).id
    reply = handler.assignments.get_assignment(task)
    reply = handler.assignments.step_assignment(task, AcknowledgeAssignmentStep(), if_match=reply)
    # each reply of the same caller has the tag for the next step
    reply = head.assignments.get_assignment(task)
    reply = head.assignments.step_assignment(task, TakePositionAssignmentStep(position="accepted"), if_match=reply)
    plan = PlanAssignmentStep(
        text="Kế hoạch thực hiện kết luận",
        milestones=[NewCommitment(text="Trình phê duyệt kế hoạch", as_stated=f"trong quý I/{NEXT}")],
    )
    reply = head.assignments.step_assignment(task, plan, if_match=reply)
    head.responses.create_response(
        NewResponse(
            assignments=[AnsweredAssignment(id=task, version=reply.value.version)],
            outcome="by_implementation",
            text="Đã phê duyệt kế hoạch.",
            evidence=[evidence()],
        )
    )
    review = ReviewAssignmentStep(fulfilment="done", verdict="satisfactory", text="Đủ, đúng.")
    reviewer.assignments.step_assignment(task, review, if_match=reviewer.assignments.get_assignment(task))
    keep_commitment(office, case)
    assert office.step_case(leader, case, CloseCaseStep()) == "closed"

    links = list(leader.links.iter_links(petition))
    assert [(link.kind, link.case.fulfilment) for link in links] == [("arises_from", "done")], links
    return case


def system(office: Office, url: str, password: str) -> None:
    """An agency's own system: it signs in by itself, and reads what the agency has."""
    with Kiennghi(url) as admin:
        admin.sign_in("admin.demo", password)
        new = NewClient(name="Phần mềm của Sở", organization_id=office.agency, scopes=["cases:read"])
        client = admin.people.create_client(new).value
    assert isinstance(client.client_secret, str)
    with Kiennghi(url, credentials=ClientCredentials(str(client.id), client.client_secret)) as agency:
        assert agency.identity.get_me().value.scopes == ["cases:read"]
        assert next(agency.assignments.iter_assignments()).organization_id == office.agency
    with Kiennghi(url, credentials=ClientCredentials(str(client.id), "wrong")) as stranger:
        try:
            stranger.identity.get_me()
        except errors.SignInError as error:
            assert error.error == "invalid_client"
        else:
            raise AssertionError("a wrong secret was accepted")


async def at_once(url: str, password: str, cases: list[UUID]) -> None:
    """The same API, asynchronously: both cases, and the numbers of all, at the same time."""
    async with AsyncKiennghi(url, language="en") as leader:
        await leader.sign_in("leader.demo", password)

        async def numbers() -> list[str]:
            return [one["number"] async for one in leader.iter_json("/v1/cases", fields="id,number", limit=200)]

        reads = asyncio.gather(*(leader.cases.get_case(case) for case in cases))
        listed, replies = await asyncio.gather(numbers(), reads)
        assert len(listed) == len(set(listed))
        for reply in replies:
            assert reply.value.number in listed
            same = await leader.cases.get_case(reply.value.id, if_none_match=reply)
            assert same.not_modified and same.value is reply.value
        try:
            await leader.cases.get_case(new_id())
        except errors.NotFoundError as error:
            assert error.title == "There is no such thing, or it is not yours to see"
        else:
            raise AssertionError("a case was found that does not exist")
        await leader.sign_out()


def main() -> None:
    url, password = sys.argv[1], os.environ["KIENNGHI_DEMO_PASSWORD"]
    office = Office(url, password)
    case = petition(office)
    followed = recommendation(office, case)
    system(office, url, password)
    asyncio.run(at_once(url, password, [case, followed]))
    print("a petition and a recommendation lived their lives in Python")


if __name__ == "__main__":
    main()
