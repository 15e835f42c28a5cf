// The life of a petition and of a recommendation, as the commands of the project's README live it.
// Arguments: the URL of a demo server. Environment: KIENNGHI_DEMO_PASSWORD.

import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.jsonPrimitive
import vn.kiennghi.client.ClientCredentials
import vn.kiennghi.client.Kiennghi
import vn.kiennghi.client.NotFoundException
import vn.kiennghi.client.SignInException
import vn.kiennghi.client.StaleVersionException
import vn.kiennghi.client.Transport
import vn.kiennghi.client.api.ListAdministrativeUnitsQuery
import vn.kiennghi.client.api.ListCaseEventsQuery
import vn.kiennghi.client.api.ListSectorsQuery
import vn.kiennghi.client.model.*
import vn.kiennghi.client.newId
import java.time.LocalDate
import java.time.ZoneId
import java.util.UUID

private val today: LocalDate = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))
private val next = today.year + 1
private val evidence = DocumentReference(number = "15", notation = "BB-NT", issuedOn = today)

/** The people of the demo who take part. */
private class Office(
    val clerk: Kiennghi,
    val leader: Kiennghi,
    val reviewer: Kiennghi,
    val handler: Kiennghi,
    val head: Kiennghi,
    val agency: UUID,
    val board: UUID,
)

private suspend fun office(url: String, password: String, transport: Transport): Office {
    suspend fun person(name: String) = Kiennghi(url, transport).also { it.signIn(name, password) }
    val head = person("head.demo")
    val reviewer = person("reviewer.demo")
    val agency = head.identity.getMe().value.grants.first().organizationId
    val board = reviewer.identity.getMe().value.grants.first { it.role == Role.REVIEWER }.organizationId
    return Office(person("clerk.demo"), person("leader.demo"), reviewer, person("handler.demo"), head, agency, board)
}

/** Reads the case, and appends a step to the version that was read. */
private suspend fun Kiennghi.step(case: UUID, step: CaseStep): Status =
    cases.stepCase(case, step, ifMatch = cases.getCase(case)).value.status

/** From registration to the voters. */
private suspend fun petition(office: Office): UUID = with(office) {
    val units = clerk.reference.allAdministrativeUnits(ListAdministrativeUnitsQuery(code = "03006"))
    val unit = units.asFlow().first { it.validTo == null }
    val council = clerk.identity.getMe().value.grants.first().councilId
    val sectors = clerk.reference.allSectors(ListSectorsQuery(limit = 200))
    val sector = sectors.asFlow().first { it.councilId == council && it.code == "giao_thong" }

    // under an id of its own it is created once, however often it is sent
    val new = NewPetition(
        content = "Đường vào thôn xuống cấp, đề nghị sửa chữa.",
        channel = Channel.VOTER_MEETING,
        receivedOn = today,
        units = listOf(unit.id),
    )
    val case = newId()
    val created = clerk.petitions.putPetition(case, new)
    val again = clerk.petitions.putPetition(case, new)
    check(created.status == 201 && again.status == 200 && created.value.number == again.value.number)

    clerk.step(case, AcceptCaseStep(sectorId = sector.id, competenceLevel = CompetenceLevel.PROVINCE))
    leader.step(case, AssignCaseStep(lead = agency, dueOn = LocalDate.of(next, 6, 30)))

    val assignment = assignment(case)
    val read = handler.assignments.getAssignment(assignment)
    val acknowledged = handler.assignments.stepAssignment(assignment, AcknowledgeAssignmentStep(), ifMatch = read)
    head.responses.createResponse(
        NewResponse(
            assignments = listOf(AnsweredAssignment(assignment, acknowledged.value.version)),
            outcome = Outcome.WITH_ROADMAP,
            text = "Sở sẽ sửa chữa, hoàn thành trong năm.",
            commitments = listOf(NewCommitment(text = "Sửa xong đường vào thôn", asStated = "trong năm $next")),
        ),
    )

    // a version that is not the current one is refused
    val stale = leader.cases.getCase(case)
    reviewer.step(case, ReviewCaseStep(verdict = Verdict.SATISFACTORY, text = "Trả lời rõ lộ trình."))
    try {
        leader.cases.stepCase(case, CloseCaseStep(), ifMatch = stale)
        error("a stale version was accepted")
    } catch (refused: StaleVersionException) {
        check(refused.code == "stale_version" && refused.requestId.isNotEmpty())
    }

    keepCommitment(case)
    leader.step(case, CloseCaseStep())
    val told = NotifyVotersCaseStep(notifiedOn = today, place = "Nhà văn hóa thôn", how = "Hội nghị tiếp xúc cử tri")
    check(clerk.step(case, told) == Status.CLOSED)

    val events = clerk.cases.allCaseEvents(case, ListCaseEventsQuery(limit = 3)).asFlow().toList()
    check(events.size == 10 && events.first().action == Action.NOTIFY_VOTERS) { events.map { it.action } }
    check(events.last().`data` is EventRegister) { events.last() }
    case
}

private suspend fun Office.assignment(case: UUID): UUID = handler.cases.allCaseAssignments(case).asFlow().first().id

private suspend fun Office.keepCommitment(case: UUID) {
    // the newest come first
    val id = handler.commitments.allCommitments().asFlow().first { it.case.id == case }.id
    val report = ReportCommitmentCommitmentStep(text = "Đã xong, nghiệm thu.", fulfilled = true, evidence = evidence)
    handler.commitments.stepCommitment(id, report, ifMatch = handler.commitments.getCommitment(id))
    val verify = VerifyCommitmentCommitmentStep(result = CommitmentFinding.KEPT, text = "Đã kiểm tra thực địa.")
    val verified = reviewer.commitments.stepCommitment(id, verify, ifMatch = reviewer.commitments.getCommitment(id))
    check(verified.value.status == CommitmentStatus.KEPT)
}

/** From a supervision to what the agency has done. */
private suspend fun recommendation(office: Office, petition: UUID): UUID = with(office) {
    val supervision = reviewer.supervisions.createSupervision(
        NewSupervision(
            kind = SupervisionKind.THEMATIC,
            leadingBodyId = board,
            subject = "Bảo trì đường giao thông nông thôn",
            supervised = listOf(agency),
        ),
    )
    reviewer.supervisions.stepSupervision(supervision.value.id, AnnounceSupervisionStep(), ifMatch = supervision)
    val number = System.nanoTime().toString()
    val conclusion = reviewer.conclusions.createConclusion(
        NewConclusion(
            supervisionId = supervision.value.id,
            form = ConclusionForm.CONCLUSION,
            issue = true,
            summary = "Nhiều tuyến đường chưa được bảo trì định kỳ.",
            document = DocumentReference(number = number, notation = "KL-BKTNS", issuedOn = today),
            recommendations = listOf(
                NewRecommendation(
                    content = "Lập kế hoạch bảo trì đường thôn, bản.",
                    deliverable = "Kế hoạch được phê duyệt",
                    asStated = "trong quý II/$next",
                    addressees = listOf(NewAddressee(organizationId = agency)),
                    arisesFrom = listOf(petition),
                ),
            ),
        ),
    )
    val case = conclusion.value.recommendations.first().id

    val task = assignment(case)
    val read = handler.assignments.getAssignment(task)
    handler.assignments.stepAssignment(task, AcknowledgeAssignmentStep(), ifMatch = read)
    // each reply of the same caller has the tag for the next step
    var reply = head.assignments.getAssignment(task)
    val position = TakePositionAssignmentStep(position = AddresseePosition.ACCEPTED)
    reply = head.assignments.stepAssignment(task, position, ifMatch = reply)
    val plan = PlanAssignmentStep(
        text = "Kế hoạch thực hiện kết luận",
        milestones = listOf(NewCommitment(text = "Trình phê duyệt kế hoạch", asStated = "trong quý I/$next")),
    )
    reply = head.assignments.stepAssignment(task, plan, ifMatch = reply)
    head.responses.createResponse(
        NewResponse(
            assignments = listOf(AnsweredAssignment(task, reply.value.version)),
            outcome = Outcome.BY_IMPLEMENTATION,
            text = "Đã phê duyệt kế hoạch.",
            evidence = listOf(evidence),
        ),
    )
    val review = ReviewAssignmentStep(fulfilment = Fulfilment.DONE, verdict = Verdict.SATISFACTORY, text = "Đủ, đúng.")
    reviewer.assignments.stepAssignment(task, review, ifMatch = reviewer.assignments.getAssignment(task))
    keepCommitment(case)
    check(leader.step(case, CloseCaseStep()) == Status.CLOSED)

    val link = leader.links.allLinks(petition).asFlow().toList().single()
    check(link.kind == LinkKind.ARISES_FROM && link.case.fulfilment == Fulfilment.DONE) { link }
    case
}

/** An agency's own system: it signs in by itself, and reads what the agency has. */
private suspend fun system(office: Office, url: String, password: String, transport: Transport) {
    val admin = Kiennghi(url, transport).also { it.signIn("admin.demo", password) }
    val new = NewClient(name = "Phần mềm của Sở", organizationId = office.agency, scopes = listOf(Scope.CASES_READ))
    val client = admin.people.createClient(new).value
    val secret = checkNotNull(client.clientSecret)
    val agency = Kiennghi(url, transport, ClientCredentials(client.id.toString(), secret))
    check(agency.identity.getMe().value.scopes == new.scopes)
    check(agency.assignments.allAssignments().asFlow().first().organizationId == office.agency)
    try {
        Kiennghi(url, transport, ClientCredentials(client.id.toString(), "wrong")).identity.getMe()
        error("a wrong secret was accepted")
    } catch (refused: SignInException) {
        check(refused.error == "invalid_client") { refused }
    }
}

/** Both cases and the numbers of all at the same time, and what is refused, in English. */
private suspend fun atOnce(url: String, password: String, transport: Transport, cases: List<UUID>) = coroutineScope {
    val leader = Kiennghi(url, transport, language = "en")
    leader.signIn("leader.demo", password)
    val listed = async {
        leader.jsonPages("/v1/cases", "fields" to "id,number", "limit" to "200").asFlow()
            .map { it.getValue("number").jsonPrimitive.content }.toList()
    }
    val replies = cases.map { async { leader.cases.getCase(it) } }.awaitAll()
    check(listed.await().size == listed.await().toSet().size)
    for (reply in replies) {
        check(reply.value.number in listed.await())
        val same = leader.cases.getCase(reply.value.id, ifNoneMatch = reply)
        check(same.notModified && same.value === reply.value)
    }
    try {
        leader.cases.getCase(newId())
        error("a case was found that does not exist")
    } catch (refused: NotFoundException) {
        check(refused.title == "There is no such thing, or it is not yours to see") { refused }
    }
    leader.signOut()
}

fun live(url: String, transport: Transport) = runBlocking {
    val password = System.getenv("KIENNGHI_DEMO_PASSWORD") ?: error("KIENNGHI_DEMO_PASSWORD is not set")
    val office = office(url, password, transport)
    val case = petition(office)
    val followed = recommendation(office, case)
    system(office, url, password, transport)
    atOnce(url, password, transport, listOf(case, followed))
    println("a petition and a recommendation lived their lives in Kotlin, over ${transport.javaClass.simpleName}")
}
