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

/** A requirement, its addressees and its due date. */
@Serializable
data class NewRecommendation(
    /** The addressees. Each of them has to carry it out and gets its own assignment. */
    @SerialName("addressees")
    val addressees: List<NewAddressee>,
    /** The requirement; exactly one. */
    @SerialName("content")
    val content: String,
    /** Petitions that led to the recommendation. */
    @SerialName("arises_from")
    val arisesFrom: List<UUID>? = null,
    /**
     * The time in the wording of the conclusion. Without `due_on` it is parsed as `POST /v1/commitments/parse` does,
     * relative to the date of the conclusion. A date that does not exist is refused; a wording without a time (`sớm`)
     * leaves the due date to the rules. A session, a term or a period that the council has not entered is a question
     * (`session_unknown`, `term_unknown`, `period_unknown`).
     */
    @SerialName("as_stated")
    val asStated: String? = null,
    /** Sản phẩm: the required deliverable. */
    @SerialName("deliverable")
    val deliverable: String? = null,
    /**
     * A legal date, not before the date of the conclusion. Default: the date that `as_stated` gives, or else the
     * deadline rules.
     */
    @SerialName("due_on")
    val dueOn: LocalDate? = null,
    @SerialName("measure")
    val measure: Measure? = null,
    @SerialName("priority")
    val priority: Priority? = null,
    /** Earlier recommendations that this one repeats. */
    @SerialName("repeats")
    val repeats: List<UUID>? = null,
    /** Interval in months at which each addressee reports until the due date. */
    @SerialName("report_every_months")
    val reportEveryMonths: Int? = null,
    /** The position of the responsible person. */
    @SerialName("responsible_position")
    val responsiblePosition: String? = null,
    /**
     * Makes it a standing obligation (thường xuyên), reviewed at this interval in months until the term ends: it has
     * no due date, and is never overdue. Also read from `as_stated` ("hằng quý"). Not together with a due date.
     */
    @SerialName("review_every_months")
    val reviewEveryMonths: Int? = null,
    @SerialName("sector_id")
    val sectorId: UUID? = null,
    /** Petitions that are settled when the recommendation is carried out. */
    @SerialName("settles")
    val settles: List<UUID>? = null,
    /** A theme that it shares with recommendations of other supervisions. */
    @SerialName("theme_id")
    val themeId: UUID? = null,
    /** The administrative units that it is about. None: the whole area of the council. */
    @SerialName("units")
    val units: List<UUID>? = null,
)
