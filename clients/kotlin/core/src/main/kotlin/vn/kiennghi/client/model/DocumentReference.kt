@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A reference to an official document, such as `393/HĐND-VP` of 28 August 2024. */
@Serializable
data class DocumentReference(
    /** The day on which it was signed. */
    @SerialName("issued_on")
    val issuedOn: LocalDate,
    /** The notation (ký hiệu). */
    @SerialName("notation")
    val notation: String,
    /** The number within the issuer's year (số). */
    @SerialName("number")
    val number: String,
    /**
     * Who signed it, with the position, as printed (người ký): an official in that office, not a private person, so
     * it stays in the event log with the document.
     */
    @SerialName("signed_by")
    val signedBy: String? = null,
)
