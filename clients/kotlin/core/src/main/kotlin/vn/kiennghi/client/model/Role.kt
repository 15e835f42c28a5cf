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
 * The role of a grant: what the user may do for one organization.
 *
 * - `clerk`: Council: registers, classifies and merges petitions, and records on behalf of others.
 * - `leader`: Council: assigns, refers, rejects, decides extensions, escalates, closes and reopens.
 * - `reviewer`: Council board, standing body, deputy group or delegation: reviews responses, verifies commitments,
 * runs supervisions.
 * - `deputy`: Deputy (đại biểu): registers petitions of the own area, reads the council's cases, requests reminder
 * letters.
 * - `liaison`: Deputy group, Fatherland Front or commune office: registers petitions of the own area.
 * - `coordinator`: People's committee: passes assignments down to subordinate agencies and reads all of theirs.
 * - `handler`: Agency: acknowledges, returns and reports progress.
 * - `head`: Agency: submits responses, requests extensions, makes commitments.
 * - `auditor`: Council: reads everything, including the audit log, and writes nothing.
 * - `admin`: Deployment: manages organizations, users, clients and rules; reads no petitioner's identity.
 */
@Serializable(with = RoleSerializer::class)
enum class Role(override val value: String) : ApiWord {
    CLERK("clerk"),
    LEADER("leader"),
    REVIEWER("reviewer"),
    DEPUTY("deputy"),
    LIAISON("liaison"),
    COORDINATOR("coordinator"),
    HANDLER("handler"),
    HEAD("head"),
    AUDITOR("auditor"),
    ADMIN("admin"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object RoleSerializer :
    WordSerializer<Role>("Role", Role.entries, Role.UNRECOGNIZED)
