package vn.kiennghi.client

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** The tokens of a login. Serializable, so that a store can keep them. */
@Serializable
data class Tokens(
    val accessToken: String,
    /** Milliseconds since 1970. */
    val expiresAt: Long,
    val refreshToken: String? = null,
) {
    override fun toString(): String = "Tokens(expiresAt=$expiresAt)"

    internal fun usable(refused: String?): Boolean =
        accessToken != refused && expiresAt > System.currentTimeMillis()
}

@Serializable
internal class TokenAnswer(
    @SerialName("access_token") val accessToken: String,
    @SerialName("expires_in") val expiresIn: Long,
    @SerialName("refresh_token") val refreshToken: String? = null,
) {
    /** An access token is renewed 30 seconds before it ends, or in the last tenth of a short life. */
    fun tokens(now: Long): Tokens {
        val usable = maxOf(expiresIn - 30, expiresIn * 9 / 10)
        return Tokens(accessToken, now + usable * 1000, refreshToken)
    }
}

/**
 * Keeps the tokens of one login. Its functions are called from several threads. On Android, keep them where other apps
 * cannot read them, for instance encrypted with a key of the Android Keystore.
 */
interface TokenStore {
    fun load(): Tokens?

    fun save(tokens: Tokens)

    fun clear()
}

/** Keeps the tokens as long as the process runs. */
class MemoryTokenStore(@Volatile private var tokens: Tokens? = null) : TokenStore {
    override fun load(): Tokens? = tokens

    override fun save(tokens: Tokens) {
        this.tokens = tokens
    }

    override fun clear() {
        tokens = null
    }
}

/**
 * The credentials of an agency's system, which signs in without a person.
 *
 * @property scope Scopes separated by spaces. Default: all scopes of the client.
 */
class ClientCredentials(val clientId: String, internal val clientSecret: String, val scope: String? = null)
