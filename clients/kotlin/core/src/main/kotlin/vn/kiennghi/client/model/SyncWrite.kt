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

/** A write, selected by `type`. */
@Serializable(with = SyncWriteSerializer::class)
sealed interface SyncWrite

internal object SyncWriteSerializer : JsonContentPolymorphicSerializer<SyncWrite>(SyncWrite::class) {
    override fun selectDeserializer(element: JsonElement): DeserializationStrategy<SyncWrite> =
        when (element.jsonObject["type"]?.jsonPrimitive?.contentOrNull) {
            "petition" -> PetitionSyncWrite.serializer()
            "petition_patch" -> PetitionPatchSyncWrite.serializer()
            "case_step" -> CaseStepSyncWrite.serializer()
            "assignment_step" -> AssignmentStepSyncWrite.serializer()
            "response" -> ResponseSyncWrite.serializer()
            "response_version" -> ResponseVersionSyncWrite.serializer()
            "commitment_step" -> CommitmentStepSyncWrite.serializer()
            "referral_step" -> ReferralStepSyncWrite.serializer()
            else -> throw SerializationException("no variant of SyncWrite: $element")
        }
}
