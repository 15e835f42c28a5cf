package vn.kiennghi.client

import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.runBlocking

/** Every item of a list. A page is read when its first item is needed. */
class Pages<T> internal constructor(private val read: suspend (cursor: String?) -> Pair<List<T>, String?>) {
    fun asFlow(): Flow<T> = flow {
        var cursor: String? = null
        do {
            val (items, next) = read(cursor)
            items.forEach { emit(it) }
            cursor = next
        } while (cursor != null)
    }

    /** Blocks the thread while it reads a page: not for the main thread of an app. */
    fun asSequence(): Sequence<T> = sequence {
        var cursor: String? = null
        do {
            val (items, next) = runBlocking { read(cursor) }
            yieldAll(items)
            cursor = next
        } while (cursor != null)
    }
}
