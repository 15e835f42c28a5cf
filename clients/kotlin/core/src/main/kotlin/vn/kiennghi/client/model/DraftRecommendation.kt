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

/** A recommendation as it is written in a draft. */
@Serializable
data class DraftRecommendation(
    @SerialName("addressees")
    val addressees: List<DraftAddressee>,
    /** Petitions that led to it. */
    @SerialName("arises_from")
    val arisesFrom: List<SupervisedCase>,
    /** The time in the wording of the conclusion. */
    @SerialName("as_stated")
    val asStated: String?,
    @SerialName("content")
    val content: String,
    /** The required deliverable. */
    @SerialName("deliverable")
    val deliverable: String?,
    @SerialName("due_on")
    val dueOn: LocalDate?,
    @SerialName("measure")
    val measure: Measure?,
    @SerialName("priority")
    val priority: Priority?,
    /** Earlier recommendations that it repeats. */
    @SerialName("repeats")
    val repeats: List<SupervisedCase>,
    /** Interval in months at which each addressee reports. */
    @SerialName("report_every_months")
    val reportEveryMonths: Int?,
    /** The position of the responsible person. */
    @SerialName("responsible_position")
    val responsiblePosition: String?,
    /** Of a standing obligation: the months between two reviews. */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int?,
    @SerialName("sector_id")
    val sectorId: UUID?,
    @SerialName("sector_name")
    val sectorName: String?,
    /** Petitions that are settled when it is carried out. */
    @SerialName("settles")
    val settles: List<SupervisedCase>,
    @SerialName("theme_id")
    val themeId: UUID?,
    @SerialName("theme_name")
    val themeName: String?,
    /** The administrative units that it is about. None: the whole area of the council. */
    @SerialName("units")
    val units: List<SupervisedUnit>,
)
