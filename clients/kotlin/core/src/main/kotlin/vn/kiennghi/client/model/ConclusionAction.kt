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
 * What can be done about a conclusion. A step is an `action` of `POST /v1/conclusions/{id}/steps`.
 *
 * - `issue`: A conclusion was issued: its recommendations are assigned to their addressees.
 * - `drop`: A supervision was dropped.
 * - `edit`: A petition's content or classification was edited.
 */
@Serializable(with = ConclusionActionSerializer::class)
enum class ConclusionAction(override val value: String) : ApiWord {
    ISSUE("issue"),
    DROP("drop"),
    EDIT("edit"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ConclusionActionSerializer :
    WordSerializer<ConclusionAction>("ConclusionAction", ConclusionAction.entries, ConclusionAction.UNRECOGNIZED)
