package vn.kiennghi.client

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import vn.kiennghi.client.api.Operations
import java.io.IOException

/**
 * A client of one user or system. It may be shared by threads and coroutines.
 *
 * People: [signIn], or a [store] that has tokens of an earlier run. Systems: [credentials].
 */
class Kiennghi(
    baseUrl: String,
    private val transport: Transport,
    private val credentials: ClientCredentials? = null,
    private val store: TokenStore = MemoryTokenStore(),
    private val language: String = "vi",
    private val timeoutMillis: Long = 30_000,
    private val retry: RetryPolicy = RetryPolicy(),
) : Operations(), AutoCloseable {
    private val base = baseUrl.trimEnd('/')
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val lock = Any()
    private var renewal: Deferred<Tokens>? = null

    internal override val sender: Sender = object : Sender {
        override suspend fun <T> send(call: Call<T>): Reply<T> = this@Kiennghi.send(call)
    }

    /** Whether there is a login that has not been found ended. */
    val signedIn: Boolean
        get() = credentials != null || store.load() != null

    /** Signs a person in. Throws [UnauthenticatedException] for a wrong name or password. */
    suspend fun signIn(username: String, password: String) {
        // a second login does no harm
        signInAt("/v1/auth/login", ApiJson.encodeToString(Login.serializer(), Login(username, password)))
    }

    /**
     * Opens an access link, for an agency without accounts: `/v1/linked-assignment` is then its own. A link can be opened
     * once: use a [store] that keeps the tokens. Throws [UnauthenticatedException] when the link is not valid any more.
     *
     * @param token What stands after `#` in the link.
     */
    suspend fun openLink(token: String) {
        // a link can be opened again for ten minutes: a lost answer can be asked for again
        signInAt("/v1/access-links/open", ApiJson.encodeToString(LinkToken.serializer(), LinkToken(token)))
    }

    private suspend fun signInAt(path: String, json: String) {
        val now = System.currentTimeMillis()
        val headers = common() + mapOf("Content-Type" to Call.JSON, "Accept" to ACCEPT)
        val request = HttpRequest("POST", base + path, headers, json.encodeToByteArray(), timeoutMillis)
        val answer = sent(request, retry)
        if (answer.status != 200) throw refusal(answer, 0)
        store.save(ApiJson.decodeFromString(TokenAnswer.serializer(), answer.text()).tokens(now))
    }

    /** Ends the login, here and at the service. */
    suspend fun signOut() {
        val tokens = store.load() ?: return
        store.clear()
        sent(form("/v1/oauth/revoke", mapOf("token" to (tokens.refreshToken ?: tokens.accessToken)), timeoutMillis), retry)
    }

    /** Stops what still runs. The login stays. */
    override fun close() = scope.cancel()

    /** Reads any path as JSON, for instance a view that `fields` trims. */
    suspend fun getJson(path: String, vararg query: Pair<String, String>): Reply<JsonElement> =
        send(Call("GET", path, query.toList(), decode = Call.read(JsonElement.serializer())))

    /** Every item of a list as JSON: `jsonPages("/v1/cases", "fields" to "id,number")`. */
    fun jsonPages(path: String, vararg query: Pair<String, String>): Pages<JsonObject> = Pages { cursor ->
        val pairs = query.toList() + listOfNotNull(cursor?.let { "cursor" to it })
        val page = getJson(path, *pairs.toTypedArray()).value.jsonObject
        page.getValue("items").jsonArray.map { it.jsonObject } to page["next_cursor"]?.jsonPrimitive?.contentOrNull
    }

    /** Executes a call: with a token, again after a failure that may pass, again with a new token after a 401. */
    internal suspend fun <T> send(call: Call<T>): Reply<T> {
        val headers = headers(call)
        var refused: String? = null
        var attempt = 0
        var lost = 0
        while (true) {
            val token = if (call.anonymous) null else token(refused)
            val sent = if (token == null) headers else headers + ("Authorization" to "Bearer $token")
            attempt += 1
            val outcome = outcome(HttpRequest(call.method, base + call.target, sent, call.body, timeoutMillis))
            val wait = retry.wait(outcome, attempt, call.repeatable)
            when {
                wait != null -> {
                    if (outcome is Outcome.Failed) lost += 1
                    delay(wait)
                }
                outcome is Outcome.Failed -> throw unanswered(call.method, call.path, attempt, outcome.error)
                outcome is Outcome.Answered -> {
                    if (outcome.answer.status != 401 || token == null || refused != null) {
                        return reply(call, outcome.answer, lost)
                    }
                    refused = token
                }
            }
        }
    }

    private fun headers(call: Call<*>): Map<String, String> = buildMap {
        putAll(common())
        put("Accept", ACCEPT)
        call.ifMatch?.let {
            put("If-Match", requireNotNull(it.etag) { "this reply has no ETag: read the record before you write it" })
        }
        call.ifNoneMatch?.etag?.let { put("If-None-Match", it) }
        call.idempotencyKey?.let { put("Idempotency-Key", it) }
        if (call.body != null) put("Content-Type", call.contentType)
    }

    private fun <T> reply(call: Call<T>, answer: HttpAnswer, lost: Int): Reply<T> {
        val known = call.ifNoneMatch
        if (answer.status == 304 && known != null) {
            return Reply(known.value, known.status, known.etag, notModified = true)
        }
        if (answer.status !in 200..299) throw refusal(answer, lost)
        val value = try {
            call.decode(answer)
        } catch (error: IllegalArgumentException) {
            // a SerializationException is one
            throw UnexpectedAnswerException("${call.method} ${call.path}: ${error.message}", answer.status, error)
        }
        val replayed = answer.header("Idempotency-Replayed") == "true"
        return Reply(value, answer.status, answer.header("ETag"), answer.header("Location"), replayed)
    }

    /** Returns an access token. However many coroutines ask, one renewal runs, which none of them can cancel. */
    private suspend fun token(refused: String?): String {
        store.load()?.takeIf { it.usable(refused) }?.let { return it.accessToken }
        val running = synchronized(lock) {
            // another thread may have renewed it meanwhile
            store.load()?.takeIf { it.usable(refused) }?.let { return it.accessToken }
            renewal?.takeIf { it.isActive } ?: scope.async { renewed(store.load()) }.also { renewal = it }
        }
        return running.await().accessToken
    }

    private suspend fun renewed(kept: Tokens?): Tokens {
        val now = System.currentTimeMillis()
        val form = if (credentials != null) {
            buildMap {
                put("grant_type", "client_credentials")
                put("client_id", credentials.clientId)
                put("client_secret", credentials.clientSecret)
                credentials.scope?.let { put("scope", it) }
            }
        } else {
            val refresh = kept?.refreshToken ?: throw SignedOutException("sign in first")
            mapOf("grant_type" to "refresh_token", "refresh_token" to refresh)
        }
        val answer = sent(form("/v1/oauth/token", form, REFRESH_TIMEOUT), REFRESH_RETRY)
        if (answer.status == 200) {
            return ApiJson.decodeFromString(TokenAnswer.serializer(), answer.text()).tokens(now).also(store::save)
        }
        val error = oauthError(answer)
        if (credentials == null && error.error == "invalid_grant") {
            store.clear()
            throw SignedOutException("the login has ended: sign in again", error)
        }
        throw error
    }

    private fun form(path: String, fields: Map<String, String>, timeout: Long): HttpRequest {
        val headers = common() + mapOf("Content-Type" to "application/x-www-form-urlencoded", "Accept" to ACCEPT)
        val body = fields.entries.joinToString("&") { (name, value) -> "$name=${Call.encoded(value)}" }
        return HttpRequest("POST", base + path, headers, body.encodeToByteArray(), timeout)
    }

    private suspend fun sent(request: HttpRequest, policy: RetryPolicy): HttpAnswer {
        var attempt = 0
        while (true) {
            attempt += 1
            val outcome = outcome(request)
            val wait = policy.wait(outcome, attempt, repeatable = true)
            when {
                wait != null -> delay(wait)
                outcome is Outcome.Answered -> return outcome.answer
                outcome is Outcome.Failed ->
                    throw unanswered(request.method, request.url.removePrefix(base), attempt, outcome.error)
            }
        }
    }

    private suspend fun outcome(request: HttpRequest): Outcome = try {
        Outcome.Answered(transport.send(request))
    } catch (error: IOException) {
        Outcome.Failed(error)
    }

    private fun common(): Map<String, String> =
        mapOf("Accept-Language" to language, "User-Agent" to "kiennghi-kotlin/$CLIENT_VERSION")

    private companion object {
        const val ACCEPT = "application/json, application/problem+json, text/*;q=0.5"

        // The service answers a used refresh token with the same successor for 60 seconds: within that time an answer
        // that was lost can be asked for again.
        const val REFRESH_TIMEOUT = 10_000L
        val REFRESH_RETRY =
            RetryPolicy(attempts = 4, firstWaitMillis = 500, longestWaitMillis = 4_000, longestRetryAfterMillis = 10_000)
    }
}

/** The version of the service whose document the client was generated from. */
const val CLIENT_VERSION: String = "0.1.0"

@Serializable
private class Login(val username: String, val password: String)

@Serializable
private class LinkToken(val token: String)

@Serializable
private class OAuthBody(
    val error: String,
    @SerialName("error_description") val description: String = "",
    @SerialName("request_id") val requestId: String? = null,
)

internal fun problem(answer: HttpAnswer): ProblemBody? = try {
    ApiJson.decodeFromString(ProblemBody.serializer(), answer.text())
} catch (_: SerializationException) {
    null
}

private fun refusal(answer: HttpAnswer, lost: Int): KiennghiException {
    val problem = problem(answer)
        ?: return UnexpectedAnswerException("${answer.status} without a problem", answer.status)
    return ProblemException.of(problem, answer.status, lost)
}

private fun oauthError(answer: HttpAnswer): SignInException = try {
    val body = ApiJson.decodeFromString(OAuthBody.serializer(), answer.text())
    SignInException(body.error, body.description, answer.status, body.requestId)
} catch (_: SerializationException) {
    SignInException("unexpected_answer", "", answer.status, null)
}

private fun unanswered(method: String, path: String, attempts: Int, cause: IOException) =
    NetworkException("$method $path: no answer after $attempts attempts", cause)
