package vn.kiennghi.client

import kotlinx.coroutines.suspendCancellableCoroutine
import java.io.IOException
import java.net.ConnectException
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpConnectTimeoutException
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.time.Duration
import java.util.concurrent.CompletionException
import java.util.zip.GZIPInputStream
import kotlin.coroutines.resumeWithException
import java.net.http.HttpRequest as JdkRequest

/** Sends with `java.net.http` of Java 11 and newer: for servers and desktops. Android does not have it. */
class JdkTransport(
    private val client: HttpClient = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build(),
) : Transport {
    override suspend fun send(request: HttpRequest): HttpAnswer = suspendCancellableCoroutine { waiting ->
        val running = client.sendAsync(prepared(request), BodyHandlers.ofByteArray())
        waiting.invokeOnCancellation { running.cancel(true) }
        running.whenComplete { answer, error ->
            if (error == null) {
                waiting.resumeWith(runCatching { received(answer) })
            } else {
                val cause = if (error is CompletionException) error.cause ?: error else error
                waiting.resumeWithException(if (unsent(cause)) NotSentException(cause as IOException) else cause)
            }
        }
    }

    private fun received(answer: HttpResponse<ByteArray>): HttpAnswer {
        val headers = answer.headers().map().mapValues { (_, values) -> values.joinToString(", ") }
        val packed = answer.headers().firstValue("Content-Encoding").orElse("") == "gzip" && answer.body().isNotEmpty()
        val body = if (packed) GZIPInputStream(answer.body().inputStream()).readBytes() else answer.body()
        return HttpAnswer(answer.statusCode(), headers, body)
    }

    private fun prepared(request: HttpRequest): JdkRequest {
        val body = request.body?.let(JdkRequest.BodyPublishers::ofByteArray) ?: JdkRequest.BodyPublishers.noBody()
        val builder = JdkRequest.newBuilder(URI.create(request.url)).method(request.method, body)
        request.headers.forEach { (name, value) -> builder.header(name, value) }
        builder.setHeader("Accept-Encoding", "gzip")
        return builder.timeout(Duration.ofMillis(request.timeoutMillis)).build()
    }

    private fun unsent(error: Throwable): Boolean = error is ConnectException || error is HttpConnectTimeoutException
}
