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
 * Why a case was rejected.
 *
 * - `complaint`: A complaint (khiếu nại): follows a legal procedure of its own.
 * - `denunciation`: A denunciation (tố cáo): follows a legal procedure of its own; the denouncer's identity is
 * secret.
 * - `no_content`: It has no content that can be handled.
 * - `outside_competence`: It is outside the council's competence.
 * - `other`: Another reason.
 */
@Serializable(with = RejectReasonSerializer::class)
enum class RejectReason(override val value: String) : ApiWord {
    COMPLAINT("complaint"),
    DENUNCIATION("denunciation"),
    NO_CONTENT("no_content"),
    OUTSIDE_COMPETENCE("outside_competence"),
    OTHER("other"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object RejectReasonSerializer :
    WordSerializer<RejectReason>("RejectReason", RejectReason.entries, RejectReason.UNRECOGNIZED)
