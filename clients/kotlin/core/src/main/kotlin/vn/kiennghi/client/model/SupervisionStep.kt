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

/** A step of a supervision. */
@Serializable(with = SupervisionStepSerializer::class)
sealed interface SupervisionStep

internal object SupervisionStepSerializer : JsonContentPolymorphicSerializer<SupervisionStep>(SupervisionStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<SupervisionStep> =
        when (element.jsonObject["action"]?.jsonPrimitive?.contentOrNull) {
            "announce" -> AnnounceSupervisionStep.serializer()
            "receive_report" -> ReceiveReportSupervisionStep.serializer()
            "visit_site" -> VisitSiteSupervisionStep.serializer()
            "draft_conclusion" -> DraftConclusionSupervisionStep.serializer()
            "close" -> CloseSupervisionStep.serializer()
            "drop" -> DropSupervisionStep.serializer()
            else -> throw SerializationException("no variant of SupervisionStep: $element")
        }
}
