package vn.kiennghi.client

import kotlinx.serialization.KSerializer
import kotlinx.serialization.SerializationException
import vn.kiennghi.client.model.AcceptCaseStep
import vn.kiennghi.client.model.CaseStep
import vn.kiennghi.client.model.CompetenceLevel
import vn.kiennghi.client.model.EventData
import vn.kiennghi.client.model.EventNoDetails
import vn.kiennghi.client.model.PetitionPatch
import vn.kiennghi.client.model.Status
import vn.kiennghi.client.model.UnknownEventData
import java.time.LocalDate
import java.util.UUID

class ValuesTest {
    private val id = UUID.fromString("0199aaaa-0000-7000-8000-000000000001")

    private fun <T> written(serializer: KSerializer<T>, value: T) = ApiJson.encodeToString(serializer, value)

    fun `a step is written with its action, and without what is not given`() {
        val step = AcceptCaseStep(competenceLevel = CompetenceLevel.PROVINCE, sectorId = id, on = LocalDate.of(2026, 2, 3))
        val json = written(CaseStep.serializer(), step)
        equal("""{"competence_level":"province","sector_id":"$id","on":"2026-02-03","action":"accept"}""", json)
        equal(step, ApiJson.decodeFromString(CaseStep.serializer(), json) as AcceptCaseStep)
    }

    fun `a patch tells absent from null`() {
        val patch = PetitionPatch(sectorId = PatchField.Of(null), locality = PatchField.Of("Thôn 2"))
        equal("""{"locality":"Thôn 2","sector_id":null}""", written(PetitionPatch.serializer(), patch))
    }

    fun `a word of a newer service is kept apart, and never sent`() {
        equal(Status.UNRECOGNIZED, ApiJson.decodeFromString(Status.serializer(), "\"paused\""))
        equal(Status.IN_PROGRESS, ApiJson.decodeFromString(Status.serializer(), "\"in_progress\""))
        fails<SerializationException> { written(Status.serializer(), Status.UNRECOGNIZED) }
    }

    fun `a variant of a newer service is kept as JSON`() {
        val event = ApiJson.decodeFromString(EventData.serializer(), """{"type":"teleport","to":"Sa Pa"}""")
        equal(setOf("type", "to"), (event as UnknownEventData).json.keys)
        val known = """{"type":"no_details","version":1}"""
        equal(true, ApiJson.decodeFromString(EventData.serializer(), known) is EventNoDetails)
    }

    fun `a count is exact, or a lower bound`() {
        equal(PageCount(12, true), ApiJson.decodeFromString(PageCount.serializer(), "12"))
        equal(PageCount(10_000, false), ApiJson.decodeFromString(PageCount.serializer(), """{"at_least":10000}"""))
    }

    fun `words of paths and queries are encoded`() {
        equal("a%2Fb%3Fc%20%C4%91", Call.segment("a/b?c đ"))
        equal(listOf("s" to "closed", "s" to "noted"), Query().put("s", listOf(Status.CLOSED, Status.NOTED)).put("n", null).pairs)
    }

    fun `values of a filter are repeated or joined`() {
        val one = IdOrNone(id)
        equal(listOf("a" to "$id", "a" to "none"), Query().put("a", listOf(one, IdOrNone.NONE)).pairs)
        equal(listOf("b" to "closed,noted"), Query().put("b", listOf(Status.CLOSED, Status.NOTED).joined()).pairs)
    }

    fun `new ids are UUIDs of version 7, in the order of their time`() {
        val ids = List(50) { newId().also { Thread.sleep(1) } }
        equal(true, ids.all { it.version() == 7 && it.variant() == 2 })
        equal(ids.map(UUID::toString).sorted(), ids.map(UUID::toString))
    }
}
