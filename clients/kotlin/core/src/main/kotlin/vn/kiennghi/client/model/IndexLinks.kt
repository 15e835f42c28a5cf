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

/** Paths of the service. */
@Serializable
data class IndexLinks(
    /** Answers while the process lives. */
    @SerialName("alive")
    val alive: String,
    /** The metadata of the authorization server. */
    @SerialName("authorization_server")
    val authorizationServer: String,
    /** The OpenAPI document. */
    @SerialName("document")
    val document: String,
    /** The page that shows the operations and tries them. */
    @SerialName("documentation")
    val documentation: String,
    /** The catalogue of problems. */
    @SerialName("problems")
    val problems: String,
    /** Answers while the process is ready. */
    @SerialName("ready")
    val ready: String,
    /** Where people sign in. */
    @SerialName("sign_in")
    val signIn: String,
    /** The words of every enum, with labels. */
    @SerialName("vocabulary")
    val vocabulary: String,
)
