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

/** One step on many cases, selected by `action`. */
@Serializable(with = CasesStepSerializer::class)
sealed interface CasesStep

internal object CasesStepSerializer : JsonContentPolymorphicSerializer<CasesStep>(CasesStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<CasesStep> =
        when (element.jsonObject["action"]?.jsonPrimitive?.contentOrNull) {
            "assign" -> AssignCasesStep.serializer()
            else -> throw SerializationException("no variant of CasesStep: $element")
        }
}
