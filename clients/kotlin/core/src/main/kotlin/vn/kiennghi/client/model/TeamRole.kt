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
 * The role of a person in a supervision team.
 *
 * - `head`: Head of the team (trưởng đoàn).
 * - `deputy_head`: Deputy head of the team (phó trưởng đoàn).
 * - `secretary`: Secretary (thư ký).
 * - `member`: Member (thành viên).
 * - `expert`: Expert (chuyên gia).
 */
@Serializable(with = TeamRoleSerializer::class)
enum class TeamRole(override val value: String) : ApiWord {
    HEAD("head"),
    DEPUTY_HEAD("deputy_head"),
    SECRETARY("secretary"),
    MEMBER("member"),
    EXPERT("expert"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object TeamRoleSerializer :
    WordSerializer<TeamRole>("TeamRole", TeamRole.entries, TeamRole.UNRECOGNIZED)
