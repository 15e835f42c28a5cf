@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A link from the case of the path to another case. */
@Serializable
data class NewCaseLink(
    /** The other case, of the same council. */
    @SerialName("case_id")
    val caseId: UUID,
    /**
     * `arises_from` and `settles` go from a recommendation to a petition, `repeats` from a later case to an earlier
     * one of the same kind; `split_from` is created only by splitting a case.
     */
    @SerialName("kind")
    val kind: LinkKind,
    @SerialName("note")
    val note: String? = null,
)
