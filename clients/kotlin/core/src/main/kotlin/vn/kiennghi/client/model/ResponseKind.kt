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
 * What a response is: the first answer, or a later version of it.
 *
 * - `first`: The first answer.
 * - `correction`: A correction (đính chính): what the answer should have said.
 * - `further`: A further answer (trả lời bổ sung), which has to be reviewed again.
 */
@Serializable(with = ResponseKindSerializer::class)
enum class ResponseKind(override val value: String) : ApiWord {
    FIRST("first"),
    CORRECTION("correction"),
    FURTHER("further"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ResponseKindSerializer :
    WordSerializer<ResponseKind>("ResponseKind", ResponseKind.entries, ResponseKind.UNRECOGNIZED)
