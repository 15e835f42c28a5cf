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
 * What is counted.
 *
 * - `cases`: Cases, by the due dates of their lead agencies.
 * - `assignments`: Assignments, each by its due date.
 * - `commitments`: Commitments, each by its due date.
 */
@Serializable(with = TimelinessSubjectSerializer::class)
enum class TimelinessSubject(override val value: String) : ApiWord {
    CASES("cases"),
    ASSIGNMENTS("assignments"),
    COMMITMENTS("commitments"),

    /** A word that this version of the client does not know. */
    UNRECOGNIZED(""),
}

internal object TimelinessSubjectSerializer :
    WordSerializer<TimelinessSubject>("TimelinessSubject", TimelinessSubject.entries, TimelinessSubject.UNRECOGNIZED)
