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

/** The authenticated caller. */
@Serializable
data class CurrentUser(
    @SerialName("grants")
    val grants: List<MyGrant>,
    /** The id of the user or client. */
    @SerialName("id")
    val id: UUID,
    /**
     * Somebody else set the password: every other operation answers 403 until it was changed with `PUT
     * /v1/me/password`.
     */
    @SerialName("must_change_password")
    val mustChangePassword: Boolean,
    @SerialName("name")
    val name: String,
    /** The permissions that the caller has on at least some resources. */
    @SerialName("permissions")
    val permissions: List<Permission>,
    /** The scopes of a machine client. */
    @SerialName("scopes")
    val scopes: List<Scope>?,
    /** Absent for machine clients. */
    @SerialName("username")
    val username: String?,
)
