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

/** The record that a write was about. One field is set. */
@Serializable
data class SyncRecord(
    @SerialName("assignment")
    val assignment: AssignmentView? = null,
    @SerialName("case")
    val case: CaseView? = null,
    @SerialName("commitment")
    val commitment: CommitmentView? = null,
    @SerialName("referral")
    val referral: ReferralView? = null,
    @SerialName("response")
    val response: ResponseView? = null,
)
