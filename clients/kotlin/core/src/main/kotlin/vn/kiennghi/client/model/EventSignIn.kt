@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.EncodeDefault
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A user signed in for the first time, or from a network from which the user had not signed in before. */
@Serializable
data class EventSignIn(
    /** Whether it was the first sign-in of the user. */
    @SerialName("first")
    val first: Boolean,
    /** The network, without the part of the address that tells one connection from its neighbours. */
    @SerialName("network")
    val network: String,
    @SerialName("version")
    val version: Long,
) : EventData {
    @SerialName("type")
    @EncodeDefault
    private val tag: String = "sign_in"
}
