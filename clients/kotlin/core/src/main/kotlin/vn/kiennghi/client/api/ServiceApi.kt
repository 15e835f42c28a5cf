package vn.kiennghi.client.api

import vn.kiennghi.client.Call
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.model.Health
import vn.kiennghi.client.model.Index
import vn.kiennghi.client.model.ProblemCatalogue
import vn.kiennghi.client.model.Vocabulary

/** Operations of `Service`. */
class ServiceApi internal constructor(private val sender: Sender) {
    /**
     * Read the index.
     *
     * Name and version of the service, and the paths of its documents and health checks. Needs no token.
     */
    suspend fun getIndex(
        ifNoneMatch: Reply<Index>? = null,
    ): Reply<Index> = sender.send(
        Call(
            "GET",
            "/",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Index.serializer()),
        ),
    )

    /**
     * Read the index of version 1.
     *
     * The same as at `/`. Needs no token.
     */
    suspend fun getIndexOfV1(
        ifNoneMatch: Reply<Index>? = null,
    ): Reply<Index> = sender.send(
        Call(
            "GET",
            "/v1",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Index.serializer()),
        ),
    )

    /**
     * Check that the process is alive.
     *
     * For a supervisor that restarts the process. Needs no token and no database.
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

    /**
     * Read the words of the API with their labels.
     *
     * Needs no token. Every word of every enum of this document, with a label in Vietnamese and one in English for a
     * column or a button, in the order to show; the fields of the request bodies with their labels, in the order of a
     * form, and the lists from which ids are chosen. The labels of actions are those that `actions` has in the
     * language of the request. It changes with the version of the service only: keep it, and ask again with
     * `If-None-Match`.
     */
    suspend fun getVocabulary(
        ifNoneMatch: Reply<Vocabulary>? = null,
    ): Reply<Vocabulary> = sender.send(
        Call(
            "GET",
            "/v1/vocabulary",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(Vocabulary.serializer()),
        ),
    )

    /**
     * Read the catalogue of problems.
     *
     * Every `code` with its status, its title and what to do about it, in the language of `Accept-Language`. Needs no
     * token. As a page for browsers, which prefer `text/html`.
     */
    suspend fun listProblems(
        ifNoneMatch: Reply<ProblemCatalogue>? = null,
    ): Reply<ProblemCatalogue> = sender.send(
        Call(
            "GET",
            "/problems",
            anonymous = true,
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ProblemCatalogue.serializer()),
        ),
    )
}
