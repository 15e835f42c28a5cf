// What every transport must do, checked against a server in this process. Use it for a transport of your own.

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import vn.kiennghi.client.HttpRequest
import vn.kiennghi.client.NotSentException
import vn.kiennghi.client.Transport
import java.io.IOException
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.zip.GZIPOutputStream

fun checkTransport(transport: Transport) {
    val never = CountDownLatch(1)
    val threads = Executors.newCachedThreadPool()
    val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    server.executor = threads
    server.createContext("/echo") { it.answer(409, "${it.requestMethod} ${it.requestHeaders.getFirst("If-Match")} ") }
    server.createContext("/packed") { it.packed("{}") }
    server.createContext("/empty") { it.sendResponseHeaders(204, -1) }
    server.createContext("/never") { never.await() }
    server.start()
    val url = "http://127.0.0.1:${server.address.port}"
    try {
        runBlocking { checks(transport, url) }
    } finally {
        never.countDown()
        server.stop(0)
        threads.shutdown()
    }
}

private suspend fun checks(transport: Transport, url: String) {
    fun request(method: String, path: String, body: String? = null, timeout: Long = 5_000) = HttpRequest(
        method, url + path, mapOf("If-Match" to "\"7\"", "Content-Type" to "application/json"),
        body?.encodeToByteArray(), timeout,
    )

    for (method in listOf("POST", "PATCH", "PUT", "DELETE")) {
        val answer = transport.send(request(method, "/echo?q=%C4%91", """{"đ":1}"""))
        check(answer.status == 409 && answer.header("x-sent") == "application/json q=%C4%91") { answer.header("X-Sent")!! }
        check(answer.text() == """$method "7" {"đ":1}""") { answer.text() }
    }
    check(transport.send(request("GET", "/echo")).text() == "GET \"7\" ")
    // a write without a body
    check(transport.send(request("POST", "/echo")).text() == "POST \"7\" ")
    // compressed on the way
    check(transport.send(request("GET", "/packed")).text() == "{}")
    check(transport.send(request("DELETE", "/empty")).let { it.status == 204 && it.body.isEmpty() })

    // no answer in time: it may have been executed
    val late = failure { transport.send(request("GET", "/never", timeout = 200)) }
    check(late is IOException && late !is NotSentException) { "$late" }
    val unsent = failure { transport.send(HttpRequest("GET", "http://127.0.0.1:9/", emptyMap(), null, 5_000)) }
    check(unsent is NotSentException) { "$unsent" }
    // a cancelled coroutine does not wait for the answer
    check(withTimeoutOrNull(200) { transport.send(request("GET", "/never", timeout = 60_000)) } == null)
}

private suspend fun failure(send: suspend () -> Unit): Throwable? = try {
    send()
    null
} catch (error: IOException) {
    error
}

private fun HttpExchange.answer(status: Int, text: String) {
    val body = text.encodeToByteArray() + requestBody.readBytes()
    responseHeaders.add("X-Sent", "${requestHeaders.getFirst("Content-Type")} ${requestURI.rawQuery}")
    sendResponseHeaders(status, body.size.toLong())
    responseBody.use { it.write(body) }
}

private fun HttpExchange.packed(text: String) {
    check(requestHeaders.getFirst("Accept-Encoding") == "gzip") { "the transport accepts no compression" }
    responseHeaders.add("Content-Encoding", "gzip")
    sendResponseHeaders(200, 0)
    GZIPOutputStream(responseBody).use { it.write(text.encodeToByteArray()) }
}
