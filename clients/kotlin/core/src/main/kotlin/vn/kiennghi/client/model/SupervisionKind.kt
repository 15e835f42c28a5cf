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
 * The kind of a supervision.
 *
 * - `thematic`: Thematic supervision (giám sát chuyên đề).
 * - `survey`: Survey (khảo sát).
 * - `explanation_session`: Explanation session (phiên giải trình).
 * - `questioning`: Questioning (chất vấn).
 * - `appraisal`: Appraisal (thẩm tra).
 * - `report_review`: Review of reports (xem xét báo cáo).
 * - `petition_handling`: Supervision of how voter petitions are handled (giám sát việc giải quyết kiến nghị cử tri).
 * - `legal_document`: Supervision of legal documents (giám sát văn bản quy phạm pháp luật).
 * - `complaint_handling`: Supervision of how complaints and denunciations are handled (giám sát việc giải quyết khiếu
 * nại, tố cáo).
 * - `confidence_vote`: Vote of confidence (lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm).
 * - `re_supervision`: Re-supervision (giám sát lại).
 * - `other`: Another kind.
 */
@Serializable(with = SupervisionKindSerializer::class)
enum class SupervisionKind(override val value: String) : ApiWord {
    THEMATIC("thematic"),
    SURVEY("survey"),
    EXPLANATION_SESSION("explanation_session"),
    QUESTIONING("questioning"),
    APPRAISAL("appraisal"),
    REPORT_REVIEW("report_review"),
    PETITION_HANDLING("petition_handling"),
    LEGAL_DOCUMENT("legal_document"),
    COMPLAINT_HANDLING("complaint_handling"),
    CONFIDENCE_VOTE("confidence_vote"),
    RE_SUPERVISION("re_supervision"),
    OTHER("other"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object SupervisionKindSerializer :
    WordSerializer<SupervisionKind>("SupervisionKind", SupervisionKind.entries, SupervisionKind.UNRECOGNIZED)
