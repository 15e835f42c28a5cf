package vn.kiennghi.client

import java.io.IOException

/** A request, as a transport sends it. */
class HttpRequest(
    val method: String,
    val url: String,
    val headers: Map<String, String>,
    val body: ByteArray?,
    val timeoutMillis: Long,
)

/** An answer, as a transport received it. */
class HttpAnswer(val status: Int, headers: Map<String, String>, val body: ByteArray) {
    private val headers = headers.mapKeys { (name, _) -> name.lowercase() }

    fun header(name: String): String? = headers[name.lowercase()]

    fun text(): String = body.decodeToString()
}

/** Sends requests: `OkHttpTransport` on Android, `JdkTransport` elsewhere, or one of your own. */
fun interface Transport {
    /** Sends one request and returns its answer, whatever its status. Stops when the coroutine is cancelled. */
    @Throws(IOException::class)
    suspend fun send(request: HttpRequest): HttpAnswer
}

/** No connection was made: the request did not leave. */
class NotSentException(cause: IOException) : IOException(cause.message, cause)
