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

/** Appends a step to a referral, as `POST /v1/referrals/{id}/steps`. */
@Serializable
data class ReferralStepSyncWrite(
    @SerialName("id")
    val id: UUID,
    /**
     * The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write, it is
     * done once and has the same result, for 48 hours.
     */
    @SerialName("key")
    val key: String,
    @SerialName("step")
    val step: ReferralStep,
    /** The version that was read. Left out: the one after the last write of this batch to the record. */
    @SerialName("version")
    val version: Long? = null,
) : SyncWrite {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "referral_step"
}
