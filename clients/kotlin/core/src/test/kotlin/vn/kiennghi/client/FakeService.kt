package vn.kiennghi.client

import kotlinx.coroutines.delay
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.put
import java.io.IOException
import java.net.URI
import java.net.URLDecoder
import java.util.concurrent.ConcurrentLinkedQueue

/** A small service in place of a transport: sign-in as the real one, a list, a record with versions, and faults. */
class FakeService : Transport {
    val seen = ConcurrentLinkedQueue<HttpRequest>()
    val valid = mutableSetOf<String>()
    val successors = mutableMapOf<String, Int>()
    var login = 0
    var ended = false
    var expiresIn = 900
    var tokenDelay = 0L
    var version = 1
    var steps = 0
    private val replies = mutableMapOf<String, HttpAnswer>()
    private val faults = mutableMapOf<String, ArrayDeque<(() -> HttpAnswer) -> HttpAnswer>>()
    private val items = (1..7).map { "KN-00$it" }

    fun count(method: String, path: String): Int = seen.count { "${it.method} ${it.path}" == "$method $path" }

    fun fault(route: String, vararg answers: HttpAnswer) {
        faults[route] = ArrayDeque(answers.map { answer -> { _: () -> HttpAnswer -> answer } })
    }

    /** Executes the next requests, but loses their answers. */
    fun lose(route: String, times: Int = 1) {
        val lost = { execute: () -> HttpAnswer ->
            execute()
            throw IOException("connection reset")
        }
        faults[route] = ArrayDeque(List(times) { lost })
    }

    override suspend fun send(request: HttpRequest): HttpAnswer {
        seen += request
        if (request.path == "/v1/oauth/token") delay(tokenDelay)
        return synchronized(this) {
            val route = "${request.method} ${request.path}"
            val fault = faults[route]?.removeFirstOrNull()
            if (fault == null) answer(route, request) else fault { answer(route, request) }
        }
    }

    private fun answer(route: String, request: HttpRequest): HttpAnswer = when (route) {
        "POST /v1/auth/login" ->
            if (request.json["password"]?.jsonPrimitive?.content == "right") tokens(++login)
            else problem(401, "invalid_credentials")
        "POST /v1/access-links/open" ->
            if (request.json["token"]?.jsonPrimitive?.content == "link") tokens(++login)
            else problem(401, "unauthenticated")
        "POST /v1/oauth/token" -> token(request.form)
        "POST /v1/oauth/revoke" -> HttpAnswer(200, emptyMap(), ByteArray(0))
        "GET /v1/things" -> checked(request) { page(request) }
        "GET /v1/things/1" -> checked(request) {
            if (request.headers["If-None-Match"] == "\"$version\"") HttpAnswer(304, tag(), ByteArray(0)) else thing()
        }
        "POST /v1/things/1/steps" -> checked(request) { step(request) }
        "PATCH /v1/things/1" -> checked(request) { written(request) { thing() } }
        else -> problem(404, "not_found")
    }

    private fun token(form: Map<String, String>): HttpAnswer {
        if (form["grant_type"] == "client_credentials") {
            return if (form["client_secret"] == "secret") tokens(++login, refresh = false) else refused(401, "invalid_client")
        }
        if (ended) return refused(400, "invalid_grant")
        // a used token yields its successor
        return tokens(successors.getOrPut(form.getValue("refresh_token")) { ++login })
    }

    private fun refused(status: Int, error: String) = json(status, buildJsonObject { put("error", error) })

    private fun tokens(number: Int, refresh: Boolean = true): HttpAnswer {
        valid += "access-$number"
        return json(200, buildJsonObject {
            put("access_token", "access-$number")
            put("token_type", "Bearer")
            put("expires_in", expiresIn)
            put("refresh_token", if (refresh) "refresh-$number" else null)
        })
    }

    private fun checked(request: HttpRequest, answer: () -> HttpAnswer): HttpAnswer =
        if (request.headers["Authorization"]?.removePrefix("Bearer ") in valid) answer() else problem(401, "unauthenticated")

    private fun page(request: HttpRequest): HttpAnswer {
        val start = request.query["cursor"]?.first()?.toInt() ?: 0
        val end = minOf(start + 3, items.size)
        val page = items.subList(start, end).joinToString(",") { """{"number":"$it"}""" }
        val next = if (end < items.size) "\"$end\"" else "null"
        return text(200, """{"items":[$page],"next_cursor":$next}""")
    }

    private fun step(request: HttpRequest): HttpAnswer {
        val key = request.headers.getValue("Idempotency-Key")
        replies[key]?.let { return HttpAnswer(it.status, tag() + ("Idempotency-Replayed" to "true"), it.body) }
        return written(request) {
            steps += 1
            thing().also { replies[key] = it }
        }
    }

    private fun written(request: HttpRequest, write: () -> HttpAnswer): HttpAnswer {
        if (request.headers["If-Match"] != "\"$version\"") return problem(412, "stale_version")
        version += 1
        return write()
    }

    private fun tag() = mapOf("ETag" to "\"$version\"")

    private fun thing() = HttpAnswer(200, tag(), """{"version":$version}""".encodeToByteArray())

    companion object {
        fun text(status: Int, body: String, headers: Map<String, String> = emptyMap()) =
            HttpAnswer(status, headers, body.encodeToByteArray())

        fun json(status: Int, body: JsonObject) = text(status, body.toString())

        fun problem(status: Int, code: String, headers: Map<String, String> = emptyMap(), more: String = "") =
            text(status, """{"code":"$code","title":"$code","status":$status,"request_id":"r-1"$more}""", headers)
    }
}

val HttpRequest.path: String get() = URI(url).rawPath

val HttpRequest.query: Map<String, List<String>>
    get() = (URI(url).rawQuery ?: "").split("&").filter { it.isNotEmpty() }
        .groupBy({ it.substringBefore("=") }, { URLDecoder.decode(it.substringAfter("="), "UTF-8") })

val HttpRequest.form: Map<String, String>
    get() = body!!.decodeToString().split("&")
        .associate { it.substringBefore("=") to URLDecoder.decode(it.substringAfter("="), "UTF-8") }

val HttpRequest.json: JsonObject get() = ApiJson.parseToJsonElement(body!!.decodeToString()).jsonObject

fun JsonObject.number(name: String): Int = (getValue(name) as JsonPrimitive).content.toInt()
