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
 * A step of a petition's history, selected by `type`. It has the fields of the single step, with `on` for its day.
 * Assignments and commitments have no id yet, so an agency's newest assignment is named by the agency.
 */
@Serializable(with = HistoryStepSerializer::class)
sealed interface HistoryStep

internal object HistoryStepSerializer : JsonContentPolymorphicSerializer<HistoryStep>(HistoryStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<HistoryStep> =
        when (element.jsonObject["type"]?.jsonPrimitive?.contentOrNull) {
            "case" -> CaseHistoryStep.serializer()
            "assignment" -> AssignmentHistoryStep.serializer()
            "response" -> ResponseHistoryStep.serializer()
            "response_version" -> ResponseVersionHistoryStep.serializer()
            "commitment" -> CommitmentHistoryStep.serializer()
            else -> throw SerializationException("no variant of HistoryStep: $element")
        }
}
