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
 * The kind of subject that an event is about.
 *
 * - `case`: A case: a petition or a recommendation.
 * - `organization`: An organization.
 * - `user`: A user account.
 * - `client`: A machine client.
 * - `sector`: A sector (lĩnh vực).
 * - `term`: A council term (nhiệm kỳ).
 * - `session`: A council session (kỳ họp).
 * - `signing_key`: A key that signs access tokens.
 * - `calendar`: A year of the calendar.
 * - `deadline_rule`: A deadline rule.
 * - `supervision_programme`: A supervision programme (chương trình giám sát).
 * - `supervision_norm`: A supervision norm: how many supervisions a body owes each year.
 * - `supervision`: A supervision (giám sát).
 * - `conclusion`: A conclusion of a supervision (kết luận giám sát).
 * - `theme`: A theme (chủ đề).
 * - `handover`: A handover list (chuyển kỳ sau).
 * - `annex_columns`: The columns of a council's annexes (phụ lục) to which outcomes belong.
 * - `named_period`: A period that a council names without dates, such as mùa mưa bão.
 * - `summary_report`: A summary report of voters' petitions that a body sent for a session.
 * - `webhook`: A webhook, to which the service sends what changed.
 * - `mail_subscription`: A subscription to mails.
 */
@Serializable(with = EventStreamSerializer::class)
enum class EventStream(override val value: String) : ApiWord {
    CASE("case"),
    ORGANIZATION("organization"),
    USER("user"),
    CLIENT("client"),
    SECTOR("sector"),
    TERM("term"),
    SESSION("session"),
    SIGNING_KEY("signing_key"),
    CALENDAR("calendar"),
    DEADLINE_RULE("deadline_rule"),
    SUPERVISION_PROGRAMME("supervision_programme"),
    SUPERVISION_NORM("supervision_norm"),
    SUPERVISION("supervision"),
    CONCLUSION("conclusion"),
    THEME("theme"),
    HANDOVER("handover"),
    ANNEX_COLUMNS("annex_columns"),
    NAMED_PERIOD("named_period"),
    SUMMARY_REPORT("summary_report"),
    WEBHOOK("webhook"),
    MAIL_SUBSCRIPTION("mail_subscription"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object EventStreamSerializer :
    WordSerializer<EventStream>("EventStream", EventStream.entries, EventStream.UNRECOGNIZED)
