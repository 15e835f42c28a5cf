@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The numbers of cases. */
@Serializable
data class OutcomeFigures(
    /** Those with a current answer. The columns add up to it, and so do the outcomes. */
    @SerialName("answered")
    val answered: Long,
    /** Answered at the meeting where they were raised. */
    @SerialName("answered_on_spot")
    val answeredOnSpot: Long,
    @SerialName("as_of")
    val asOf: LocalDate,
    @SerialName("columns")
    val columns: List<ColumnFigure>,
    @SerialName("counted_as")
    val countedAs: CountedAs,
    @SerialName("kind")
    val kind: CaseKind,
    /** Opinions are counted apart. */
    @SerialName("opinions")
    val opinions: Long,
    /** Opinions that were answered at the meeting where they were raised. */
    @SerialName("opinions_answered_on_spot")
    val opinionsAnsweredOnSpot: Long,
    /** Opinions that were noted. */
    @SerialName("opinions_noted")
    val opinionsNoted: Long,
    /** Every outcome, also those that no answer has. */
    @SerialName("outcomes")
    val outcomes: List<OutcomeFigure>,
    /** Without opinions, and without rejected, merged and withdrawn ones. */
    @SerialName("total")
    val total: Long,
    /** Answered as in progress, without naming a day. */
    @SerialName("undated")
    val undated: Long,
    /** `null` for an earlier day: what was said then of a former answer is not known any more. */
    @SerialName("voters_feedback")
    val votersFeedback: FeedbackFigures?,
)
