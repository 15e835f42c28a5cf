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

/** A step to append to a commitment, selected by `action`. */
@Serializable(with = CommitmentStepSerializer::class)
sealed interface CommitmentStep

internal object CommitmentStepSerializer : JsonContentPolymorphicSerializer<CommitmentStep>(CommitmentStep::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<CommitmentStep> =
        when (element.jsonObject["action"]?.jsonPrimitive?.contentOrNull) {
            "report_commitment" -> ReportCommitmentCommitmentStep.serializer()
            "verify_commitment" -> VerifyCommitmentCommitmentStep.serializer()
            "carry_over" -> CarryOverCommitmentStep.serializer()
            "waive" -> WaiveCommitmentStep.serializer()
            else -> throw SerializationException("no variant of CommitmentStep: $element")
        }
}
