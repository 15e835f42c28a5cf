package vn.kiennghi.client

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import vn.kiennghi.client.FakeService.Companion.problem
import java.io.IOException

private val quick = RetryPolicy(firstWaitMillis = 10, longestWaitMillis = 20)

private fun read(known: Reply<JsonElement>? = null) =
    Call("GET", "/v1/things/1", ifNoneMatch = known, decode = Call.read(JsonElement.serializer()))

private fun step(ifMatch: Version) = Call(
    "POST", "/v1/things/1/steps", body = "{}".encodeToByteArray(), ifMatch = ifMatch,
    idempotencyKey = Call.newKey(), decode = Call.read(JsonElement.serializer()),
)

private fun patch(ifMatch: Version) = Call(
    "PATCH", "/v1/things/1", body = "{}".encodeToByteArray(), ifMatch = ifMatch,
    decode = Call.read(JsonElement.serializer()),
)

private val Reply<JsonElement>.version: Int get() = value.jsonObject.number("version")

class ClientTest {
    private val service = FakeService()
    private val client = Kiennghi("http://service", service, retry = quick)

    private fun signedIn(test: suspend () -> Unit) = runBlocking {
        client.signIn("clerk", "right")
        test()
    }

    fun `a wrong password is a typed error`() = runBlocking {
        val error = fails<UnauthenticatedException> { client.signIn("clerk", "wrong") }
        equal("invalid_credentials", error.code)
    }

    fun `without a login nothing is sent`() = runBlocking {
        fails<SignedOutException> { client.send(read()) }
        equal(0, service.seen.size)
    }

    fun `a request carries the token and the language`() = signedIn {
        client.send(read())
        val headers = service.seen.last().headers
        equal("Bearer access-1", headers["Authorization"])
        equal("vi", headers["Accept-Language"])
        equal("kiennghi-kotlin/$CLIENT_VERSION", headers["User-Agent"])
    }

    fun `an expired token is renewed before it is used`() = runBlocking {
        service.expiresIn = 0
        client.signIn("clerk", "right")
        service.expiresIn = 900
        client.send(read())
        client.send(read())
        equal(1, service.count("POST", "/v1/oauth/token"))
        equal("Bearer access-2", service.seen.last().headers["Authorization"])
    }

    fun `a refused token is renewed once`() = signedIn {
        service.valid.clear()
        equal(1, client.send(read()).version)
        equal(1, service.count("POST", "/v1/oauth/token"))
        equal(2, service.count("GET", "/v1/things/1"))
    }

    fun `a token that stays refused is an error`() = signedIn {
        service.fault("GET /v1/things/1", *Array(5) { problem(401, "unauthenticated") })
        fails<UnauthenticatedException> { client.send(read()) }
        equal(2, service.count("GET", "/v1/things/1"))
    }

    fun `twenty coroutines on many threads renew once`() = signedIn {
        service.valid.clear()
        service.tokenDelay = 50
        runBlocking(Dispatchers.IO) {
            List(20) { async { client.send(read()).version } }.awaitAll().forEach { equal(1, it) }
        }
        equal(1, service.count("POST", "/v1/oauth/token"))
    }

    fun `a cancelled coroutine does not lose the renewal`() = signedIn {
        service.valid.clear()
        service.tokenDelay = 200
        runBlocking {
            val first = launch { client.send(read()) }
            delay(50)
            first.cancelAndJoin()
        }
        client.send(read())
        equal(1, service.count("POST", "/v1/oauth/token"))
    }

    fun `a lost answer to a refresh is asked for again`() = signedIn {
        service.valid.clear()
        service.lose("POST /v1/oauth/token")
        client.send(read())
        val sent = service.seen.filter { it.path == "/v1/oauth/token" }.map { it.form["refresh_token"] }
        equal(listOf("refresh-1", "refresh-1"), sent)
        // the successor is kept: the next refresh uses it
        service.valid.clear()
        client.send(read())
        equal("refresh-2", service.seen.last { it.path == "/v1/oauth/token" }.form["refresh_token"])
    }

    fun `a login that has ended is forgotten`() = signedIn {
        service.valid.clear()
        service.ended = true
        fails<SignedOutException> { client.send(read()) }
        equal(false, client.signedIn)
    }

    fun `a store keeps the login for the next run`() = runBlocking {
        val store = MemoryTokenStore()
        Kiennghi("http://service", service, store = store).signIn("clerk", "right")
        val text = ApiJson.encodeToString(Tokens.serializer(), store.load()!!)
        val kept = MemoryTokenStore(ApiJson.decodeFromString(Tokens.serializer(), text))
        Kiennghi("http://service/", service, store = kept).send(read())
        equal(1, service.count("POST", "/v1/auth/login"))
        equal(false, "access" in store.load().toString())
    }

    fun `an access link signs in`() = runBlocking {
        val agency = Kiennghi("http://service", service)
        fails<UnauthenticatedException> { agency.openLink("used") }
        agency.openLink("link")
        agency.send(read())
        equal(1, service.count("GET", "/v1/things/1"))
    }

    fun `signing out revokes the refresh token`() = signedIn {
        client.signOut()
        equal("refresh-1", service.seen.last().form["token"])
        fails<SignedOutException> { client.send(read()) }
    }

    fun `a system signs in by itself and again`() = runBlocking {
        val system = Kiennghi("http://service", service, ClientCredentials("id-x", "secret"))
        system.send(read())
        service.valid.clear()
        system.send(read())
        equal(2, service.count("POST", "/v1/oauth/token"))
    }

    fun `a wrong client secret is a typed error`() = runBlocking {
        val system = Kiennghi("http://service", service, ClientCredentials("id-x", "no"))
        equal("invalid_client", fails<SignInException> { system.send(read()) }.error)
    }

    fun `a write takes the tag of the reply`() = signedIn {
        val written = client.send(step(ifMatch = client.send(read())))
        val again = client.send(step(ifMatch = written))
        equal(listOf("\"1\"", "\"2\""), service.seen.toList().takeLast(2).map { it.headers["If-Match"] })
        equal("\"3\"", again.etag)
    }

    fun `a stale version is a typed error`() = signedIn {
        client.send(step(ifMatch = Tag("\"1\"")))
        val error = fails<StaleVersionException> { client.send(step(ifMatch = Tag("\"1\""))) }
        equal(listOf(412, "stale_version", "r-1"), listOf(error.status, error.code, error.requestId))
    }

    fun `a read that changed nothing returns the known value`() = signedIn {
        val known = client.send(read())
        val same = client.send(read(known))
        equal(true, same.notModified && same.value === known.value)
        client.send(step(ifMatch = known))
        equal(2, client.send(read(known)).version)
    }

    fun `a write whose answer is lost is executed once`() = signedIn {
        val read = client.send(read())
        service.lose("POST /v1/things/1/steps", times = 2)
        val written = client.send(step(ifMatch = read))
        equal(listOf(true, 2, 1), listOf(written.replayed, written.version, service.steps))
        equal(1, service.seen.mapNotNull { it.headers["Idempotency-Key"] }.toSet().size)
    }

    fun `each write has a key of its own`() = signedIn {
        client.send(step(ifMatch = client.send(step(ifMatch = Tag("\"1\"")))))
        equal(2, service.seen.mapNotNull { it.headers["Idempotency-Key"] }.toSet().size)
    }

    fun `a request that still runs is awaited`() = signedIn {
        service.fault("POST /v1/things/1/steps", problem(409, "request_in_progress"))
        equal(2, client.send(step(ifMatch = Tag("\"1\""))).version)
    }

    fun `another conflict is thrown at once`() = signedIn {
        service.fault("POST /v1/things/1/steps", problem(409, "wrong_status"))
        fails<ConflictException> { client.send(step(ifMatch = Tag("\"1\""))) }
        equal(1, service.count("POST", "/v1/things/1/steps"))
    }

    fun `a patch whose answer was lost says so`() = signedIn {
        service.lose("PATCH /v1/things/1")
        equal(1, fails<StaleVersionException> { client.send(patch(ifMatch = Tag("\"1\""))) }.lostAnswers)
    }

    fun `a busy service is asked again after the time it names`() = signedIn {
        service.fault("GET /v1/things/1", problem(503, "unavailable", mapOf("retry-after" to "0.2")))
        val began = System.nanoTime()
        client.send(read())
        equal(true, System.nanoTime() - began >= 200_000_000)
    }

    fun `too long a wait is left to the caller`() = signedIn {
        service.fault("GET /v1/things/1", problem(429, "too_many_requests", mapOf("Retry-After" to "3600")))
        fails<RateLimitedException> { client.send(read()) }
        equal(1, service.count("GET", "/v1/things/1"))
    }

    fun `after all attempts the error is thrown`() = signedIn {
        service.fault("GET /v1/things/1", *Array(9) { problem(503, "unavailable") })
        fails<ServerException> { client.send(read()) }
        equal(quick.attempts, service.count("GET", "/v1/things/1"))
    }

    fun `an internal error is not repeated`() = signedIn {
        service.fault("GET /v1/things/1", problem(500, "internal"))
        fails<ServerException> { client.send(read()) }
        equal(1, service.count("GET", "/v1/things/1"))
    }

    fun `a service that is away is a network error`() = runBlocking {
        val away = Kiennghi("http://service", { throw IOException("away") }, retry = quick)
        fails<NetworkException> { away.signIn("clerk", "right") }
        Unit
    }

    fun `a problem names its fields`() = signedIn {
        val wrong = ""","errors":[{"pointer":"/units/0","code":"not_found","detail":"Không tìm thấy"}],"detail":null"""
        service.fault("POST /v1/things/1/steps", problem(422, "invalid", more = wrong))
        val error = fails<InvalidException> { client.send(step(ifMatch = Tag("\"1\""))) }
        equal(listOf("not_found"), error.on("/units/0").map { it.code })
        equal(true, "/units/0: Không tìm thấy" in error.message!!)
    }

    fun `a page of a proxy is no answer`() = signedIn {
        service.fault("GET /v1/things/1", FakeService.text(500, "<html>"))
        fails<UnexpectedAnswerException> { client.send(read()) }
        service.fault("GET /v1/things/1", FakeService.text(200, "{"))
        fails<UnexpectedAnswerException> { client.send(read()) }
    }

    fun `every item of every page is read once`() = signedIn {
        val numbers = (1..7).map { "KN-00$it" }
        val things = client.jsonPages("/v1/things", "status" to "a", "status" to "b c&d")
        equal(numbers, things.asFlow().toList().map { it.word("number") })
        equal(mapOf("status" to listOf("a", "b c&d"), "cursor" to listOf("6")), service.seen.last().query)
        equal(3, service.count("GET", "/v1/things"))
        equal(numbers, things.asSequence().map { it.word("number") }.toList())
    }

    fun `pages are read when they are needed`() = signedIn {
        equal(3, client.jsonPages("/v1/things").asFlow().take(3).toList().size)
        equal("KN-002", client.jsonPages("/v1/things").asSequence().elementAt(1).word("number"))
        equal(2, service.count("GET", "/v1/things"))
    }

    fun `a cancelled request is not repeated`() = signedIn {
        val waiting = Kiennghi("http://service", { throw CancellationException("cancelled") }, ClientCredentials("a", "b"))
        fails<CancellationException> { waiting.send(read()) }
    }

    private fun JsonObject.word(name: String): String = getValue(name).jsonPrimitive.content
}
