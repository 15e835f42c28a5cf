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
 * The channel through which the matter reached the council.
 *
 * - `voter_meeting`: A meeting with voters (tiếp xúc cử tri).
 * - `citizen_reception`: The reception of citizens (tiếp công dân).
 * - `group_discussion`: A discussion of a group of deputies (thảo luận tổ).
 * - `fatherland_front`: The Fatherland Front (MTTQ), which gathers what voters say.
 * - `letter`: A letter that was handed in (đơn thư).
 * - `post`: A letter that came by post (bưu chính).
 * - `email`: An e-mail (thư điện tử).
 * - `hotline`: A telephone hotline (đường dây nóng), also the one during a session.
 * - `online`: An online form (cổng thông tin).
 * - `app`: An app on a phone (ứng dụng).
 * - `qr_code`: A form that was opened with a QR code (mã QR).
 * - `referral`: Another council referred it (chuyển đến).
 */
@Serializable(with = ChannelSerializer::class)
enum class Channel(override val value: String) : ApiWord {
    VOTER_MEETING("voter_meeting"),
    CITIZEN_RECEPTION("citizen_reception"),
    GROUP_DISCUSSION("group_discussion"),
    FATHERLAND_FRONT("fatherland_front"),
    LETTER("letter"),
    POST("post"),
    EMAIL("email"),
    HOTLINE("hotline"),
    ONLINE("online"),
    APP("app"),
    QR_CODE("qr_code"),
    REFERRAL("referral"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ChannelSerializer :
    WordSerializer<Channel>("Channel", Channel.entries, Channel.UNRECOGNIZED)
