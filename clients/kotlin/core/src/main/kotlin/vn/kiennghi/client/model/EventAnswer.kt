@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * What another council referred was answered. Recorded in the history of the own petition that was made of it; the
 * answer is recorded in the history of the petition that was referred.
 */
@Serializable
data class EventAnswer(
    /** The number that the petition has there. */
    @SerialName("case_number")
    val caseNumber: String,
    /** The council that referred it. */
    @SerialName("council_id")
    val councilId: UUID,
    /** The document that contains the answer. */
    @SerialName("document")
    val document: DocumentReference?,
    @SerialName("outcome")
    val outcome: Outcome,
    /** The referral: `GET /v1/referrals/{referral_id}`. */
    @SerialName("referral_id")
    val referralId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "answer"
}
