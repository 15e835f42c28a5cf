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
 * What a machine client may do for its organization.
 *
 * - `cases:read`: Read the cases and assignments of the organization.
 * - `assignments:write`: Acknowledge, return, report progress.
 * - `responses:write`: Submit responses, positions, action plans and explanations.
 * - `commitments:write`: Report on commitments.
 * - `extensions:write`: Request extensions and send interim replies.
 * - `reminders:write`: Answer reminder letters.
 * - `petitions:write`: Register petitions, for a council office, a deputy group or the Fatherland Front.
 */
@Serializable(with = ScopeSerializer::class)
enum class Scope(override val value: String) : ApiWord {
    CASES_READ("cases:read"),
    ASSIGNMENTS_WRITE("assignments:write"),
    RESPONSES_WRITE("responses:write"),
    COMMITMENTS_WRITE("commitments:write"),
    EXTENSIONS_WRITE("extensions:write"),
    REMINDERS_WRITE("reminders:write"),
    PETITIONS_WRITE("petitions:write"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ScopeSerializer :
    WordSerializer<Scope>("Scope", Scope.entries, Scope.UNRECOGNIZED)
