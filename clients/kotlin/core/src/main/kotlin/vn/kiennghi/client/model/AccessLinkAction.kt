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
 * What can be done about an access link.
 *
 * - `revoke_access_link`: The office revoked an access link.
 */
@Serializable(with = AccessLinkActionSerializer::class)
enum class AccessLinkAction(override val value: String) : ApiWord {
    REVOKE_ACCESS_LINK("revoke_access_link"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object AccessLinkActionSerializer :
    WordSerializer<AccessLinkAction>("AccessLinkAction", AccessLinkAction.entries, AccessLinkAction.UNRECOGNIZED)
