@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * Issues a draft: every recommendation is assigned to every addressee.
 *
 * - `leader`, `reviewer` (permission `conclusion.issue`): a draft → issued; its supervision → `concluded`, its
 * recommendations → `assigned`
 */
@Serializable
data class IssueConclusionStep(
    /** The signed document. Default: the document of the draft. */
    @SerialName("document")
    val document: DocumentReference? = null,
) : ConclusionStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "issue"
}
