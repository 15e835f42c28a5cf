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
 * What else can be done about a case: `remind` is `POST /v1/reminder-letters`.
 *
 * - `remind`: A reminder letter or a higher escalation level was recorded (đôn đốc).
 */
@Serializable(with = CaseOperationSerializer::class)
enum class CaseOperation(override val value: String) : ApiWord {
    REMIND("remind"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object CaseOperationSerializer :
    WordSerializer<CaseOperation>("CaseOperation", CaseOperation.entries, CaseOperation.UNRECOGNIZED)
