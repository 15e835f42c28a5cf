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
 * Confirms the draft: the agency has responded, on the day on which it submitted the draft.
 *
 * - `clerk` (permission `access_link.manage`): a draft: `submitted` → `confirmed`; its assignment: `in_progress` →
 * `answered`
 */
@Serializable
data class ConfirmDraftResponseDraftStep(
    @SerialName("note")
    val note: String? = null,
) : ResponseDraftStep {
    @SerialName("action")
    @EncodeDefault
    private val tag: String = "confirm_draft"
}
