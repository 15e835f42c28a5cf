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

/** A step to append to a case, selected by `action`. */
@Serializable(with = CaseStepSerializer::class)
sealed interface CaseStep

internal object CaseStepSerializer : JsonContentPolymorphicSerializer<CaseStep>(CaseStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<CaseStep> =
        when (element.jsonObject["action"]?.jsonPrimitive?.contentOrNull) {
            "accept" -> AcceptCaseStep.serializer()
            "reclassify" -> ReclassifyCaseStep.serializer()
            "reject" -> RejectCaseStep.serializer()
            "restore" -> RestoreCaseStep.serializer()
            "merge" -> MergeCaseStep.serializer()
            "unmerge" -> UnmergeCaseStep.serializer()
            "refer" -> ReferCaseStep.serializer()
            "withdraw" -> WithdrawCaseStep.serializer()
            "release" -> ReleaseCaseStep.serializer()
            "assign" -> AssignCaseStep.serializer()
            "add_agency" -> AddAgencyCaseStep.serializer()
            "review" -> ReviewCaseStep.serializer()
            "close" -> CloseCaseStep.serializer()
            "reopen" -> ReopenCaseStep.serializer()
            "notify_voters" -> NotifyVotersCaseStep.serializer()
            "record_feedback" -> RecordFeedbackCaseStep.serializer()
            "request_reminder" -> RequestReminderCaseStep.serializer()
            "split" -> SplitCaseStep.serializer()
            "answer_on_the_spot" -> AnswerOnTheSpotCaseStep.serializer()
            "note" -> NoteCaseStep.serializer()
            "split_into_parts" -> SplitIntoPartsCaseStep.serializer()
            "join_parts" -> JoinPartsCaseStep.serializer()
            else -> throw SerializationException("no variant of CaseStep: $element")
        }
}
