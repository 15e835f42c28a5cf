@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** What a recommendation asks for, and how much of it is done. */
@Serializable
data class RecommendationPart(
    /** Waived addressees are not counted. */
    @SerialName("addressees")
    val addressees: AddresseeCounts,
    @SerialName("conclusion_id")
    val conclusionId: UUID?,
    /** Deliverable (sản phẩm): the expected result. */
    @SerialName("deliverable")
    val deliverable: String?,
    /** The due date as worded in the conclusion. */
    @SerialName("due_as_stated")
    val dueAsStated: String?,
    /**
     * The completed share in percent over the reviewed addressees, by weight, 0 to 100; `null`: none was reviewed.
     */
    @SerialName("fulfilled_percent")
    val fulfilledPercent: Int?,
    /** Rolled up over the addressees; `null`: not known. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    @SerialName("measure")
    val measure: Measure?,
    /** Of a standing obligation: the next day of a review. */
    @SerialName("next_review_on")
    val nextReviewOn: LocalDate?,
    @SerialName("priority")
    val priority: Priority?,
    /** The official who answers for it, by position. */
    @SerialName("responsible_position")
    val responsiblePosition: String?,
    /** Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int?,
    @SerialName("supervision_id")
    val supervisionId: UUID?,
    /** The beginning of its subject; `null` also when the caller may not read it. */
    @SerialName("supervision_name")
    val supervisionName: String?,
    @SerialName("theme_id")
    val themeId: UUID?,
    @SerialName("theme_name")
    val themeName: String?,
)
