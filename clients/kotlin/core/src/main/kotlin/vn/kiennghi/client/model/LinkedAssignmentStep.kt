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

/** A step to append with an access link, selected by `action`. */
@Serializable(with = LinkedAssignmentStepSerializer::class)
sealed interface LinkedAssignmentStep

internal object LinkedAssignmentStepSerializer : JsonContentPolymorphicSerializer<LinkedAssignmentStep>(LinkedAssignmentStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<LinkedAssignmentStep> =
        when (element.jsonObject["action"]?.jsonPrimitive?.contentOrNull) {
            "acknowledge" -> AcknowledgeLinkedAssignmentStep.serializer()
            "report_progress" -> ReportProgressLinkedAssignmentStep.serializer()
            "submit_report" -> SubmitReportLinkedAssignmentStep.serializer()
            else -> throw SerializationException("no variant of LinkedAssignmentStep: $element")
        }
}
