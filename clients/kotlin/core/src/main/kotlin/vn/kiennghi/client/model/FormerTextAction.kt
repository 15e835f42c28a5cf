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
 * What can be done about a former wording of a petition.
 *
 * - `erase_former_text`: A former wording of a petition was erased.
 */
@Serializable(with = FormerTextActionSerializer::class)
enum class FormerTextAction(override val value: String) : ApiWord {
    ERASE_FORMER_TEXT("erase_former_text"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object FormerTextActionSerializer :
    WordSerializer<FormerTextAction>("FormerTextAction", FormerTextAction.entries, FormerTextAction.UNRECOGNIZED)
