@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** Proves which wording of a petition was replaced by which, without telling it. */
@Serializable
data class EventFormerText(
    /** Keyed digest of the wording after the edit. */
    @SerialName("digest")
    val digest: String,
    /** The stored former wording: `GET /v1/petitions/{id}/former-texts/{former_text_id}`. */
    @SerialName("former_text_id")
    val formerTextId: UUID,
    /** Keyed digest of the wording before the edit. */
    @SerialName("old_digest")
    val oldDigest: String,
)
