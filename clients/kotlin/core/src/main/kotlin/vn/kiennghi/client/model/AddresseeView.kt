@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** The position of an addressee of a recommendation, and the review of its work. */
@Serializable
data class AddresseeView(
    /** Whether an explanation was requested and is outstanding. */
    @SerialName("explanation_asked")
    val explanationAsked: Boolean,
    /** The completed share in percent, 1 to 99; only with `partly`. */
    @SerialName("fulfilled_percent")
    val fulfilledPercent: Int?,
    /** Completion, as the council found it; `null`: not reviewed. */
    @SerialName("fulfilment")
    val fulfilment: Fulfilment?,
    @SerialName("position")
    val position: AddresseePosition?,
    /** The council's decision on a position that does not accept the whole; `null` until there is one. */
    @SerialName("position_decision")
    val positionDecision: PositionDecision?,
    @SerialName("position_reason")
    val positionReason: String?,
    /** The months from one periodic report to the next; listed by `GET /v1/periodic-reports`. */
    @SerialName("report_every_months")
    val reportEveryMonths: Int?,
    /** Adequacy, reviewed separately from completion; `null`: not reviewed. */
    @SerialName("verdict")
    val verdict: Verdict?,
    /** 1 to 100, if the conclusion weights its addressees. */
    @SerialName("weight")
    val weight: Int?,
)
