@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.OffsetDateTime
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A link, seen from one of its cases. */
@Serializable
data class LinkView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedLinkAction>,
    /** The case at the other end. */
    @SerialName("case")
    val case: LinkedCase,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    /** The end of the link at which that case is. */
    @SerialName("direction")
    val direction: LinkDirection,
    @SerialName("id")
    val id: UUID,
    @SerialName("kind")
    val kind: LinkKind,
    @SerialName("note")
    val note: String?,
    /** The case from which the link is read. */
    @SerialName("read_from")
    val readFrom: UUID,
    @SerialName("read_from_number")
    val readFromNumber: String,
    /** Always 1: links are created and deleted, never changed. */
    @SerialName("version")
    val version: Long,
)
