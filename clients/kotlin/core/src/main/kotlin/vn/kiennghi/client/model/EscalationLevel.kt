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
 * The escalation levels for what is not done, lowest first.
 *
 * - `reminder`: Reminder letter (đôn đốc).
 * - `handling_recommended`: Recommendation to a competent body to handle it (kiến nghị cơ quan có thẩm quyền xử lý).
 * - `explanation_session`: Explanation session (phiên giải trình).
 * - `questioning`: Questioning (chất vấn).
 * - `re_supervision`: Re-supervision (giám sát lại).
 * - `report_to_council`: Report to the people's council (báo cáo Hội đồng nhân dân).
 */
@Serializable(with = EscalationLevelSerializer::class)
enum class EscalationLevel(override val value: String) : ApiWord {
    REMINDER("reminder"),
    HANDLING_RECOMMENDED("handling_recommended"),
    EXPLANATION_SESSION("explanation_session"),
    QUESTIONING("questioning"),
    RE_SUPERVISION("re_supervision"),
    REPORT_TO_COUNCIL("report_to_council"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object EscalationLevelSerializer :
    WordSerializer<EscalationLevel>("EscalationLevel", EscalationLevel.entries, EscalationLevel.UNRECOGNIZED)
