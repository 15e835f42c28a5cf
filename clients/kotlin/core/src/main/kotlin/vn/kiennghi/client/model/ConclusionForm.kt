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
 * The form in which the result of a supervision is issued.
 *
 * - `conclusion`: Conclusion (kết luận).
 * - `report`: Report (báo cáo).
 * - `notice`: Notice (thông báo).
 * - `resolution`: Resolution (nghị quyết).
 * - `minutes`: Minutes (biên bản).
 */
@Serializable(with = ConclusionFormSerializer::class)
enum class ConclusionForm(override val value: String) : ApiWord {
    CONCLUSION("conclusion"),
    REPORT("report"),
    NOTICE("notice"),
    RESOLUTION("resolution"),
    MINUTES("minutes"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object ConclusionFormSerializer :
    WordSerializer<ConclusionForm>("ConclusionForm", ConclusionForm.entries, ConclusionForm.UNRECOGNIZED)
