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
 * The role of an agency in a case.
 *
 * - `lead`: The lead agency (cơ quan chủ trì).
 * - `cooperating`: A co-operating agency (cơ quan phối hợp).
 */
@Serializable(with = AssignmentRoleSerializer::class)
enum class AssignmentRole(override val value: String) : ApiWord {
    LEAD("lead"),
    COOPERATING("cooperating"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AssignmentRoleSerializer :
    WordSerializer<AssignmentRole>("AssignmentRole", AssignmentRole.entries, AssignmentRole.UNRECOGNIZED)
