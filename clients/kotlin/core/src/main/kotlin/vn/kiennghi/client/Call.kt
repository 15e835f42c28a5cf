package vn.kiennghi.client

import kotlinx.serialization.KSerializer
import java.io.ByteArrayOutputStream
import java.util.UUID

/** One call of an operation, before it is a request. The generated operations make them. */
class Call<T> internal constructor(
    internal val method: String,
    internal val path: String,
    internal val query: List<Pair<String, String>> = emptyList(),
    internal val body: ByteArray? = null,
    internal val contentType: String = JSON,
    internal val anonymous: Boolean = false,
    internal val ifNoneMatch: Reply<T>? = null,
    internal val ifMatch: Version? = null,
    internal val idempotencyKey: String? = null,
    internal val decode: (HttpAnswer) -> T,
) {
    /** Whether a second execution does no harm: by its method, by its key, or because a write happens only once. */
    internal val repeatable: Boolean
        get() = when (method) {
            "POST" -> idempotencyKey != null
            "PATCH" -> ifMatch != null
            else -> true
        }

    internal val target: String
        get() = if (query.isEmpty()) path else query.joinToString("&", "$path?") { (name, value) -> "$name=${encoded(value)}" }

    internal companion object {
        const val JSON = "application/json"

        fun newKey(): String = UUID.randomUUID().toString()

        fun <T> json(value: T, serializer: KSerializer<T>): ByteArray =
            ApiJson.encodeToString(serializer, value).encodeToByteArray()

        fun <T> read(serializer: KSerializer<T>): (HttpAnswer) -> T = { ApiJson.decodeFromString(serializer, it.text()) }

        /** A value in a path or query. */
        fun word(value: Any): String = if (value is ApiWord) value.value else value.toString()

        fun segment(value: Any): String = encoded(word(value))

        /** Encodes all but the unreserved characters of RFC 3986. */
        fun encoded(value: String): String {
            val out = ByteArrayOutputStream()
            for (byte in value.encodeToByteArray()) {
                val char = byte.toInt().toChar()
                if (byte >= 0 && (char.isLetterOrDigit() || char in "-._~")) {
                    out.write(byte.toInt())
                } else {
                    out.write("%%%02X".format(byte).encodeToByteArray())
                }
            }
            return out.toByteArray().decodeToString()
        }
    }
}

/** Collects the parameters of a query; what is `null` is left out, a list repeats its name. */
internal class Query {
    val pairs = mutableListOf<Pair<String, String>>()

    fun put(name: String, value: Any?): Query {
        when (value) {
            null -> {}
            is Iterable<*> -> value.filterNotNull().forEach { pairs += name to Call.word(it) }
            else -> pairs += name to Call.word(value)
        }
        return this
    }
}

/** The values of a parameter that takes them in one, separated by commas. */
internal fun Iterable<Any>?.joined(): String? = this?.joinToString(",") { Call.word(it) }

/** What the generated operations need from the client. */
internal interface Sender {
    suspend fun <T> send(call: Call<T>): Reply<T>
}
