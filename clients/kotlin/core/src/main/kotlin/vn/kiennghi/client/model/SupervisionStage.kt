@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.ApiWord
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer
import vn.kiennghi.client.WordSerializer

/**
 * The stage of a supervision.
 *
 * - `planned`: Planned; the supervised bodies do not know of it yet.
 * - `announced`: Announced: the supervised bodies have the decision, the plan and the outline of their report.
 * - `report_received`: The supervised bodies' report was received.
 * - `on_site`: The team works on site.
 * - `draft`: The conclusion is being drafted.
 * - `concluded`: The conclusion is issued.
 * - `closed`: Every recommendation is settled.
 * - `dropped`: Dropped before it was concluded.
 */
@Serializable(with = SupervisionStageSerializer::class)
enum class SupervisionStage(override val value: String) : ApiWord {
    PLANNED("planned"),
    ANNOUNCED("announced"),
    REPORT_RECEIVED("report_received"),
    ON_SITE("on_site"),
    DRAFT("draft"),
    CONCLUDED("concluded"),
    CLOSED("closed"),
    DROPPED("dropped"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object SupervisionStageSerializer :
    WordSerializer<SupervisionStage>("SupervisionStage", SupervisionStage.entries, SupervisionStage.UNRECOGNIZED)
