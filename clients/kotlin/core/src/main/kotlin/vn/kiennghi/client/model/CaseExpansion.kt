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
 * A list that can be returned with a case.
 *
 * - `assignments`: As `GET /v1/cases/{id}/assignments`.
 * - `events`: As `GET /v1/cases/{id}/events`, newest first.
 * - `responses`: As `GET /v1/responses?case_id=`.
 * - `commitments`: As `GET /v1/commitments?case_id=`.
 * - `links`: As `GET /v1/cases/{id}/links`.
 * - `letters`: As `GET /v1/reminder-letters?case_id=`.
 */
@Serializable(with = CaseExpansionSerializer::class)
enum class CaseExpansion(override val value: String) : ApiWord {
    ASSIGNMENTS("assignments"),
    EVENTS("events"),
    RESPONSES("responses"),
    COMMITMENTS("commitments"),
    LINKS("links"),
    LETTERS("letters"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseExpansionSerializer :
    WordSerializer<CaseExpansion>("CaseExpansion", CaseExpansion.entries, CaseExpansion.UNRECOGNIZED)
