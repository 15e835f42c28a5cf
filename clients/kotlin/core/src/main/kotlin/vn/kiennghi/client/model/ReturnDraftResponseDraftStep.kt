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
 * Returns the draft; the agency can submit another one.
 *
 * - `clerk` (permission `access_link.manage`): a draft: `submitted` → `returned`
 */
@Serializable
data class ReturnDraftResponseDraftStep(
    /** Why; the agency reads it. */
    @SerialName("reason")
    val reason: String,
) : ResponseDraftStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "return_draft"
}
