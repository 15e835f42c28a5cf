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
 * What can be done about a record of a registry: organizations, people, reference data, deadline rules, programmes.
 *
 * - `edit`: A petition's content or classification was edited.
 * - `succeed`: The successors of an organization were named.
 * - `rotate`: A signing key was rotated.
 * - `revoke`: A grant, a signing key or a secret of a machine client was revoked.
 */
@Serializable(with = RecordActionSerializer::class)
enum class RecordAction(override val value: String) : ApiWord {
    EDIT("edit"),
    SUCCEED("succeed"),
    ROTATE("rotate"),
    REVOKE("revoke"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object RecordActionSerializer :
    WordSerializer<RecordAction>("RecordAction", RecordAction.entries, RecordAction.UNRECOGNIZED)
