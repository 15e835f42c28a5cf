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

/** A step on the draft of a response, selected by `action`. */
@Serializable(with = ResponseDraftStepSerializer::class)
sealed interface ResponseDraftStep

internal object ResponseDraftStepSerializer : JsonContentPolymorphicSerializer<ResponseDraftStep>(ResponseDraftStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<ResponseDraftStep> =
        when (element.jsonObject["action"]?.jsonPrimitive?.contentOrNull) {
            "confirm_draft" -> ConfirmDraftResponseDraftStep.serializer()
            "return_draft" -> ReturnDraftResponseDraftStep.serializer()
            else -> throw SerializationException("no variant of ResponseDraftStep: $element")
        }
}
