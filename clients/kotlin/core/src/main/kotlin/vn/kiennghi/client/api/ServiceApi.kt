package vn.kiennghi.client.api

import vn.kiennghi.client.Call
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.model.Health

/** Operations of `Service`. */
class ServiceApi internal constructor(private val sender: Sender) {
    /**
     * Check that the process is alive.
     *
     * Needs no token and no database.
     */
    suspend fun getLivez(
        ifNoneMatch: Reply<Health>? = null,
    ): Reply<Health> = sender.send(
        Call(
            "GET",
            "/livez",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Health.serializer()),
        ),
    )

    /**
     * Check that the process is ready.
     *
     * Needs no token. 503 while the database cannot be reached, does not have the present schema, or takes no writes:
     * after a write was refused because the disk is full or the database read-only, until one succeeds.
     */
    suspend fun getReadyz(
        ifNoneMatch: Reply<Health>? = null,
    ): Reply<Health> = sender.send(
        Call(
            "GET",
            "/readyz",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Health.serializer()),
        ),
    )
}
