package vn.kiennghi.client.api

import vn.kiennghi.client.Call
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.model.CurrentUser
import vn.kiennghi.client.model.JwkSet
import vn.kiennghi.client.model.Metadata
import vn.kiennghi.client.model.PasswordChange
import vn.kiennghi.client.model.Queues

/** Operations of `Identity`. */
class IdentityApi internal constructor(private val sender: Sender) {
    /**
     * Read the public keys that verify access tokens.
     *
     * As a JSON Web Key Set. Needs no token.
     */
    suspend fun getJwks(
        ifNoneMatch: Reply<JwkSet>? = null,
    ): Reply<JwkSet> = sender.send(
        Call(
            "GET",
            "/.well-known/jwks.json",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(JwkSet.serializer()),
        ),
    )

    /**
     * Read the caller's account, grants and permissions.
     *
     * For every signed-in caller. A permission is listed when the caller has it for at least some records.
     */
    suspend fun getMe(
        ifNoneMatch: Reply<CurrentUser>? = null,
    ): Reply<CurrentUser> = sender.send(
        Call(
            "GET",
            "/v1/me",
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(CurrentUser.serializer()),
        ),
    )

    /**
     * Read the authorization server's metadata.
     *
     * As RFC 8414 defines it.
     */
    suspend fun getMetadata(
        ifNoneMatch: Reply<Metadata>? = null,
    ): Reply<Metadata> = sender.send(
        Call(
            "GET",
            "/.well-known/oauth-authorization-server",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Metadata.serializer()),
        ),
    )

    /**
     * List what waits for the caller.
     *
     * For every signed-in caller: the queues of work of the caller's roles, such as what is to accept, to review or
     * to answer, with the number of items and the list that shows exactly these.
     */
    suspend fun listQueues(
        ifNoneMatch: Reply<Queues>? = null,
    ): Reply<Queues> = sender.send(
        Call(
            "GET",
            "/v1/me/queues",
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Queues.serializer()),
        ),
    )

    /**
     * Change the own password.
     *
     * For people. Ends the caller's other logins; this one goes on. A wrong current password is 422 and counts as a
     * failed sign-in. After an admin has set a password, every other operation but `GET /v1/me` is 403
     * `password_change_required` until the user has changed it here.
     */
    suspend fun putPassword(
        body: PasswordChange,
    ): Reply<CurrentUser> = sender.send(
        Call(
            "PUT",
            "/v1/me/password",
            body = Call.json(body, PasswordChange.serializer()),
            decode = Call.read(CurrentUser.serializer()),
        ),
    )
}
