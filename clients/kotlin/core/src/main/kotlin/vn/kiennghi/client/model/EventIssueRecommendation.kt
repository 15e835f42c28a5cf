@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A recommendation was issued, with its conclusion or by splitting another one. */
@Serializable
data class EventIssueRecommendation(
    /** Everybody to whom it is addressed. */
    @SerialName("addressees")
    val addressees: List<EventAddressee>,
    /** The number of the recommendation. */
    @SerialName("case_number")
    val caseNumber: String,
    /** The conclusion. */
    @SerialName("conclusion_id")
    val conclusionId: UUID,
    /** The document of the conclusion. */
    @SerialName("document")
    val document: DocumentReference?,
    /** Legal date: the earliest due date of its addressees; `null` for a standing obligation. */
    @SerialName("due_on")
    val dueOn: LocalDate?,
    /** Of a standing obligation: the months between two reviews. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int?,
    /** The recommendation that it was split from. */
    @SerialName("split_from_id")
    val splitFromId: UUID?,
    /** The supervision. */
    @SerialName("supervision_id")
    val supervisionId: UUID,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "issue_recommendation"
}
