@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A line of a pack. One field is set. */
@Serializable
data class PackLine(
    @SerialName("administrative_unit")
    val administrativeUnit: AdministrativeUnitView? = null,
    @SerialName("case")
    val case: CaseView? = null,
    /** In the last line: send it as `cursor` to `GET /v1/changes`, to follow what changes. */
    @SerialName("next_cursor")
    val nextCursor: String? = null,
    @SerialName("organization")
    val organization: OrganizationView? = null,
    /** In the last line, when the pack is not complete: why. */
    @SerialName("problem")
    val problem: Problem? = null,
    /** Send it as `cursor` to go on with the pack after this line, if the response breaks off. */
    @SerialName("resume")
    val resume: String? = null,
    @SerialName("sector")
    val sector: SectorView? = null,
    @SerialName("session")
    val session: SessionView? = null,
    @SerialName("term")
    val term: TermView? = null,
    @SerialName("vocabulary")
    val vocabulary: Vocabulary? = null,
)
