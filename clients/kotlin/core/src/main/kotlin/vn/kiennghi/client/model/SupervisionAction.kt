@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.ApiWord
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer
import vn.kiennghi.client.WordSerializer

/**
 * What can be done about a supervision. A step is an `action` of `POST /v1/supervisions/{id}/steps`.
 *
 * - `announce`: A supervision was announced to the supervised bodies.
 * - `receive_report`: A supervised body's report was received.
 * - `visit_site`: The supervision team visited a site.
 * - `draft_conclusion`: The drafting of a conclusion began.
 * - `close`: A case was closed.
 * - `drop`: A supervision was dropped.
 * - `edit`: A petition's content or classification was edited.
 * - `conclude`: A supervision was concluded.
 */
@Serializable(with = SupervisionActionSerializer::class)
enum class SupervisionAction(override val value: String) : ApiWord {
    ANNOUNCE("announce"),
    RECEIVE_REPORT("receive_report"),
    VISIT_SITE("visit_site"),
    DRAFT_CONCLUSION("draft_conclusion"),
    CLOSE("close"),
    DROP("drop"),
    EDIT("edit"),
    CONCLUDE("conclude"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object SupervisionActionSerializer :
    WordSerializer<SupervisionAction>("SupervisionAction", SupervisionAction.entries, SupervisionAction.UNRECOGNIZED)
