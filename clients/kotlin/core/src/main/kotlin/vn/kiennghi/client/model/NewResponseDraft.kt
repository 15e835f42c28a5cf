@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The draft of a response. It becomes the agency's response when the council's office confirms it. */
@Serializable
data class NewResponseDraft(
    @SerialName("outcome")
    val outcome: Outcome,
    @SerialName("text")
    val text: String,
    /** What the agency commits to do. */
    @SerialName("commitments")
    val commitments: List<NewCommitment>? = null,
    /** The document that contains the response. */
    @SerialName("document")
    val document: DocumentReference? = null,
    /**
     * Evidence that the work was done; required when a recommendation is answered as resolved or partly resolved.
     */
    @SerialName("evidence")
    val evidence: List<DocumentReference>? = null,
)
