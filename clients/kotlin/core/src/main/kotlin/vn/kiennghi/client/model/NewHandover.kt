@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import java.time.LocalDate
import java.util.UUID
import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.UuidSerializer

/** A signed list of the cases that are open at the end of a session or term. */
@Serializable
data class NewHandover(
    /** Name of the person who signed. */
    @SerialName("signed_by")
    val signedBy: String,
    /** The day of signature, not in the future. */
    @SerialName("signed_on")
    val signedOn: LocalDate,
    /** The organization that takes over: one of the council that is valid today. */
    @SerialName("to_organization_id")
    val toOrganizationId: UUID,
    /**
     * Only these cases, all of which must be open there and not handed over yet. Default: all open cases, except
     * those already handed over to the same session or, without a target session, from the same closing period to
     * any. At most 5,000.
     */
    @SerialName("cases")
    val cases: List<UUID>? = null,
    @SerialName("document")
    val document: DocumentReference? = null,
    /** The session that ends. Give either this or `from_term_id`. */
    @SerialName("from_session_id")
    val fromSessionId: UUID? = null,
    /** The term that ends. */
    @SerialName("from_term_id")
    val fromTermId: UUID? = null,
    /** Only cases of these kinds. Default: both kinds. */
    @SerialName("kinds")
    val kinds: List<CaseKind>? = null,
    @SerialName("note")
    val note: String? = null,
    @SerialName("signer_position")
    val signerPosition: String? = null,
    /**
     * The session that takes up the cases: a later one of the same council and, when a term ends, of another term.
     */
    @SerialName("to_session_id")
    val toSessionId: UUID? = null,
)
