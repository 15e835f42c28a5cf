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

/** One page of a list. */
@Serializable
data class PageAccessLinkView(
    @SerialName("items")
    val items: List<AccessLinkView>,
    /** Send it as `cursor` to get the next page; `null` on the last page. */
    @SerialName("next_cursor")
    val nextCursor: String?,
    /** Only with `count=true`. */
    @SerialName("count")
    val count: PageCount? = null,
    /**
     * Only with `facets=…`: the number of items by the values of each filter that was named, for all other filters.
     */
    @SerialName("facets")
    val facets: Map<String, List<FacetValue>>? = null,
)
