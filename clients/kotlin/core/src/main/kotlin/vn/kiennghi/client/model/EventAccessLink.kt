@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** An access link to an assignment was created, opened or revoked. */
@Serializable
data class EventAccessLink(
    /** The link: `GET /v1/access-links/{access_link_id}`. */
    @SerialName("access_link_id")
    val accessLinkId: UUID,
    /** When it ends. */
    @SerialName("expires_at")
    val expiresAt: OffsetDateTime,
    /** The agency for which it is. */
    @SerialName("organization_id")
    val organizationId: UUID,
    /** Its name at the time of the event. */
    @SerialName("organization_name")
    val organizationName: String,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "access_link"
}
