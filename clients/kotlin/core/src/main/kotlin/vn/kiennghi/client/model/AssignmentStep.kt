@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.DeserializationStrategy
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.UseSerializers
import kotlinx.serialization.json.JsonContentPolymorphicSerializer
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/**
 * A step to append to an assignment, selected by `action`. To respond, use `POST /v1/responses`. The steps from
 * `take_position` to `transfer` are only for addressees of recommendations.
 */
@Serializable(with = AssignmentStepSerializer::class)
sealed interface AssignmentStep

internal object AssignmentStepSerializer : JsonContentPolymorphicSerializer<AssignmentStep>(AssignmentStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<AssignmentStep> =
        when (element.jsonObject["action"]?.jsonPrimitive?.contentOrNull) {
            "pass_down" -> PassDownAssignmentStep.serializer()
            "take_back" -> TakeBackAssignmentStep.serializer()
            "send_back" -> SendBackAssignmentStep.serializer()
            "remind_agency" -> RemindAgencyAssignmentStep.serializer()
            "change_due" -> ChangeDueAssignmentStep.serializer()
            "recall" -> RecallAssignmentStep.serializer()
            "acknowledge" -> AcknowledgeAssignmentStep.serializer()
            "return" -> ReturnAssignmentStep.serializer()
            "report_progress" -> ReportProgressAssignmentStep.serializer()
            "request_extension" -> RequestExtensionAssignmentStep.serializer()
            "decide_extension" -> DecideExtensionAssignmentStep.serializer()
            "reply_interim" -> ReplyInterimAssignmentStep.serializer()
            "take_position" -> TakePositionAssignmentStep.serializer()
            "decide_position" -> DecidePositionAssignmentStep.serializer()
            "plan" -> PlanAssignmentStep.serializer()
            "submit_report" -> SubmitReportAssignmentStep.serializer()
            "review" -> ReviewAssignmentStep.serializer()
            "request_explanation" -> RequestExplanationAssignmentStep.serializer()
            "explain" -> ExplainAssignmentStep.serializer()
            "waive" -> WaiveAssignmentStep.serializer()
            "transfer" -> TransferAssignmentStep.serializer()
            "contest" -> ContestAssignmentStep.serializer()
            "decide_contest" -> DecideContestAssignmentStep.serializer()
            else -> throw SerializationException("no variant of AssignmentStep: $element")
        }
}
