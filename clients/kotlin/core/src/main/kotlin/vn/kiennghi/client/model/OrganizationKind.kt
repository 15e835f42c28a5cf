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
 * The kind of body that an organization is.
 *
 * - `peoples_council`: People's council (HĐND): owns cases; it is the tenant.
 * - `standing_body`: Standing body of the council (Thường trực HĐND).
 * - `council_board`: Board of the council (Ban HĐND).
 * - `deputy_group`: Group of deputies (Tổ đại biểu).
 * - `council_office`: Office of the National Assembly delegation and the council (Văn phòng Đoàn ĐBQH và HĐND).
 * - `na_delegation`: National Assembly delegation (Đoàn ĐBQH): owns cases of its own, as a council does.
 * - `peoples_committee`: People's committee (UBND).
 * - `department`: Department (sở, ban, ngành).
 * - `other_agency`: Another agency: police, tax, power company, project board, state enterprise.
 * - `fatherland_front`: Fatherland Front (MTTQ).
 * - `central_body`: Central body (bộ, ngành trung ương): answers on paper; it has no users.
 */
@Serializable(with = OrganizationKindSerializer::class)
enum class OrganizationKind(override val value: String) : ApiWord {
    PEOPLES_COUNCIL("peoples_council"),
    STANDING_BODY("standing_body"),
    COUNCIL_BOARD("council_board"),
    DEPUTY_GROUP("deputy_group"),
    COUNCIL_OFFICE("council_office"),
    NA_DELEGATION("na_delegation"),
    PEOPLES_COMMITTEE("peoples_committee"),
    DEPARTMENT("department"),
    OTHER_AGENCY("other_agency"),
    FATHERLAND_FRONT("fatherland_front"),
    CENTRAL_BODY("central_body"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object OrganizationKindSerializer :
    WordSerializer<OrganizationKind>("OrganizationKind", OrganizationKind.entries, OrganizationKind.UNRECOGNIZED)
