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

/** An access link to an assignment, without the link itself. */
@Serializable
data class AccessLinkView(
    /** What the caller may do now. */
    @SerialName("actions")
    val actions: List<AllowedAccessLinkAction>,
    @SerialName("assignment_id")
    val assignmentId: UUID,
    @SerialName("case_id")
    val caseId: UUID,
    @SerialName("case_number")
    val caseNumber: String,
    @SerialName("council_id")
    val councilId: UUID,
    @SerialName("council_name")
    val councilName: String,
    @SerialName("created_at")
    val createdAt: OffsetDateTime,
    @SerialName("created_by")
    val createdBy: UUID?,
    @SerialName("created_by_name")
    val createdByName: String?,
    /** When it ends, unless it is revoked or the assignment ends before. */
    @SerialName("expires_at")
    val expiresAt: OffsetDateTime,
    @SerialName("id")
    val id: UUID,
    /** When it was opened first; `null`: not yet. */
    @SerialName("opened_at")
    val openedAt: OffsetDateTime?,
    /** The agency that may use it. */
    @SerialName("organization_id")
    val organizationId: UUID,
    @SerialName("organization_name")
    val organizationName: String,
    /** To whom the office gave it. */
    @SerialName("recipient")
    val recipient: String?,
    @SerialName("revoked_at")
    val revokedAt: OffsetDateTime?,
    @SerialName("updated_at")
    val updatedAt: OffsetDateTime,
    @SerialName("version")
    val version: Long,
    /**
     * The link, to be given to the agency: a page, and after `#` a token, which browsers send to no server. Shown
     * once, when it is created. A replayed response (`Idempotency-Key`) does not contain it.
     */
    @SerialName("url")
    val url: String? = null,
)
