@file:UseSerializers(UuidSerializer::class, DaySerializer::class, MomentSerializer::class)
@file:OptIn(ExperimentalSerializationApi::class)

package vn.kiennghi.client.model

import kotlinx.serialization.ExperimentalSerializationApi
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.UseSerializers
import vn.kiennghi.client.DaySerializer
import vn.kiennghi.client.MomentSerializer
import vn.kiennghi.client.PageCount
import vn.kiennghi.client.UuidSerializer

/** A value of a facet. */
@Serializable
data class FacetValue(
    /** The number of items, exact for up to 100,000 items in all. */
    @SerialName("count")
    val count: PageCount,
    /** A value of the filter with the name of the facet; `none`: without a value. */
    @SerialName("value")
    val `value`: String,
)
