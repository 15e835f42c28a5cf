package vn.kiennghi.client.api

import java.util.UUID
import vn.kiennghi.client.Call
import vn.kiennghi.client.Pages
import vn.kiennghi.client.Query
import vn.kiennghi.client.Reply
import vn.kiennghi.client.Sender
import vn.kiennghi.client.Version
import vn.kiennghi.client.model.ClientPatch
import vn.kiennghi.client.model.ClientSecretView
import vn.kiennghi.client.model.ClientView
import vn.kiennghi.client.model.GrantView
import vn.kiennghi.client.model.NameSort
import vn.kiennghi.client.model.NewClient
import vn.kiennghi.client.model.NewGrant
import vn.kiennghi.client.model.NewUser
import vn.kiennghi.client.model.PageClientSecretView
import vn.kiennghi.client.model.PageClientView
import vn.kiennghi.client.model.PageGrantView
import vn.kiennghi.client.model.PageUserView
import vn.kiennghi.client.model.Role
import vn.kiennghi.client.model.UserPatch
import vn.kiennghi.client.model.UserView

/** Operations of `People`. */
class PeopleApi internal constructor(private val sender: Sender) {
    /**
     * Create a machine client.
     *
     * For admins. The secret is returned once, by this request only. A client acts as handler and head of its agency,
     * or registers petitions for a council office, a deputy group or the Fatherland Front, limited by its scopes.
     */
    suspend fun createClient(
        body: NewClient,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ClientView> = sender.send(
        Call(
            "POST",
            "/v1/clients",
            body = Call.json(body, NewClient.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ClientView.serializer()),
        ),
    )

    /**
     * Create a second secret of a machine client.
     *
     * For admins. The secret is returned once, by this request only. Both secrets are valid until one of them is
     * revoked; with two valid secrets the request is refused.
     */
    suspend fun createClientSecret(
        id: UUID,
        idempotencyKey: String = Call.newKey(),
    ): Reply<ClientSecretView> = sender.send(
        Call(
            "POST",
            "/v1/clients/{id}/secrets".replace("{id}", Call.segment(id)),
            idempotencyKey = idempotencyKey,
            decode = Call.read(ClientSecretView.serializer()),
        ),
    )

    /**
     * Grant a role in an organization to a user.
     *
     * For admins, but not to themselves. 409 `role_not_allowed_here` when such an organization cannot have the role,
     * and 409 `conflicting_roles` when the user has a role that does not go together with it: an admin reads no
     * cases.
     */
    suspend fun createGrant(
        body: NewGrant,
        idempotencyKey: String = Call.newKey(),
    ): Reply<GrantView> = sender.send(
        Call(
            "POST",
            "/v1/grants",
            body = Call.json(body, NewGrant.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(GrantView.serializer()),
        ),
    )

    /**
     * Create a user.
     *
     * For admins. The user has no role until one is granted with `POST /v1/grants`.
     */
    suspend fun createUser(
        body: NewUser,
        idempotencyKey: String = Call.newKey(),
    ): Reply<UserView> = sender.send(
        Call(
            "POST",
            "/v1/users",
            body = Call.json(body, NewUser.serializer()),
            idempotencyKey = idempotencyKey,
            decode = Call.read(UserView.serializer()),
        ),
    )

    /**
     * Revoke a grant.
     *
     * For admins. It takes effect within five seconds on every process.
     */
    suspend fun deleteGrant(
        id: UUID,
        ifMatch: Version,
    ): Reply<GrantView> = sender.send(
        Call(
            "DELETE",
            "/v1/grants/{id}".replace("{id}", Call.segment(id)),
            ifMatch = ifMatch,
            decode = Call.read(GrantView.serializer()),
        ),
    )

    /**
     * Read a machine client.
     *
     * For admins: its name, organization and scopes, without its secrets.
     */
    suspend fun getClient(
        id: UUID,
        ifNoneMatch: Reply<ClientView>? = null,
    ): Reply<ClientView> = sender.send(
        Call(
            "GET",
            "/v1/clients/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ClientView.serializer()),
        ),
    )

    /**
     * Read a secret of a machine client.
     *
     * For admins. Without the secret itself.
     */
    suspend fun getClientSecret(
        id: UUID,
        secretId: UUID,
        ifNoneMatch: Reply<ClientSecretView>? = null,
    ): Reply<ClientSecretView> = sender.send(
        Call(
            "GET",
            "/v1/clients/{id}/secrets/{secret_id}".replace("{id}", Call.segment(id)).replace("{secret_id}", Call.segment(secretId)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(ClientSecretView.serializer()),
        ),
    )

    /**
     * Read a grant.
     *
     * For admins: whose it is, its role and its organization.
     */
    suspend fun getGrant(
        id: UUID,
        ifNoneMatch: Reply<GrantView>? = null,
    ): Reply<GrantView> = sender.send(
        Call(
            "GET",
            "/v1/grants/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(GrantView.serializer()),
        ),
    )

    /**
     * Read a user.
     *
     * For admins: the name of the account, and whether it is disabled.
     */
    suspend fun getUser(
        id: UUID,
        ifNoneMatch: Reply<UserView>? = null,
    ): Reply<UserView> = sender.send(
        Call(
            "GET",
            "/v1/users/{id}".replace("{id}", Call.segment(id)),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(UserView.serializer()),
        ),
    )

    /**
     * List the secrets of a machine client.
     *
     * For admins. Without the secrets themselves, which are stored as digests only.
     */
    suspend fun listClientSecrets(
        id: UUID,
        query: ListClientSecretsQuery = ListClientSecretsQuery(),
        ifNoneMatch: Reply<PageClientSecretView>? = null,
    ): Reply<PageClientSecretView> = sender.send(
        Call(
            "GET",
            "/v1/clients/{id}/secrets".replace("{id}", Call.segment(id)),
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageClientSecretView.serializer()),
        ),
    )

    /** Every item of [listClientSecrets], page by page. */
    fun allClientSecrets(
        id: UUID,
        query: ListClientSecretsQuery = ListClientSecretsQuery(),
    ): Pages<ClientSecretView> = Pages { cursor ->
        val page = listClientSecrets(id, query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List machine clients.
     *
     * For admins: the systems of agencies, with their scopes, without their secrets.
     */
    suspend fun listClients(
        query: ListClientsQuery = ListClientsQuery(),
        ifNoneMatch: Reply<PageClientView>? = null,
    ): Reply<PageClientView> = sender.send(
        Call(
            "GET",
            "/v1/clients",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageClientView.serializer()),
        ),
    )

    /** Every item of [listClients], page by page. */
    fun allClients(
        query: ListClientsQuery = ListClientsQuery(),
    ): Pages<ClientView> = Pages { cursor ->
        val page = listClients(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List grants.
     *
     * For admins: who has which role for which organization, and until when.
     */
    suspend fun listGrants(
        query: ListGrantsQuery = ListGrantsQuery(),
        ifNoneMatch: Reply<PageGrantView>? = null,
    ): Reply<PageGrantView> = sender.send(
        Call(
            "GET",
            "/v1/grants",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageGrantView.serializer()),
        ),
    )

    /** Every item of [listGrants], page by page. */
    fun allGrants(
        query: ListGrantsQuery = ListGrantsQuery(),
    ): Pages<GrantView> = Pages { cursor ->
        val page = listGrants(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * List users.
     *
     * For admins: the accounts of people, disabled ones too.
     */
    suspend fun listUsers(
        query: ListUsersQuery = ListUsersQuery(),
        ifNoneMatch: Reply<PageUserView>? = null,
    ): Reply<PageUserView> = sender.send(
        Call(
            "GET",
            "/v1/users",
            query = query.pairs(),
            ifNoneMatch = ifNoneMatch,
            decode = Call.read(PageUserView.serializer()),
        ),
    )

    /** Every item of [listUsers], page by page. */
    fun allUsers(
        query: ListUsersQuery = ListUsersQuery(),
    ): Pages<UserView> = Pages { cursor ->
        val page = listUsers(query.copy(cursor = cursor ?: query.cursor)).value
        page.items to page.nextCursor
    }

    /**
     * Change a machine client.
     *
     * For admins. Absent fields stay unchanged. Disabling the client, or taking a scope away, takes effect within
     * seconds.
     */
    suspend fun patchClient(
        id: UUID,
        body: ClientPatch,
        ifMatch: Version,
    ): Reply<ClientView> = sender.send(
        Call(
            "PATCH",
            "/v1/clients/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, ClientPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(ClientView.serializer()),
        ),
    )

    /**
     * Change a user.
     *
     * For admins. Absent fields stay unchanged. A new password or disabling the user signs the user out everywhere.
     */
    suspend fun patchUser(
        id: UUID,
        body: UserPatch,
        ifMatch: Version,
    ): Reply<UserView> = sender.send(
        Call(
            "PATCH",
            "/v1/users/{id}".replace("{id}", Call.segment(id)),
            body = Call.json(body, UserPatch.serializer()),
            ifMatch = ifMatch,
            decode = Call.read(UserView.serializer()),
        ),
    )

    /**
     * Revoke a secret of a machine client.
     *
     * For admins. The access tokens that the secret was exchanged for end within seconds; those of the other secret
     * stay valid. The last valid secret stays: disable the client instead.
     */
    suspend fun revokeClientSecret(
        id: UUID,
        secretId: UUID,
        ifMatch: Version,
    ): Reply<ClientSecretView> = sender.send(
        Call(
            "DELETE",
            "/v1/clients/{id}/secrets/{secret_id}".replace("{id}", Call.segment(id)).replace("{secret_id}", Call.segment(secretId)),
            ifMatch = ifMatch,
            decode = Call.read(ClientSecretView.serializer()),
        ),
    )
}

/** Query parameters of [PeopleApi.listClientSecrets]. */
data class ListClientSecretsQuery(
    /** `false`: only valid secrets; `true`: only revoked secrets. */
    val revoked: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("revoked", revoked)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [PeopleApi.listClients]. */
data class ListClientsQuery(
    val organizationId: List<UUID>? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("organization_id", organizationId)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [PeopleApi.listGrants]. */
data class ListGrantsQuery(
    val userId: List<UUID>? = null,
    val organizationId: List<UUID>? = null,
    val role: List<Role>? = null,
    /** `false`: only active grants; `true`: only revoked grants. */
    val revoked: Boolean? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("user_id", userId)
        .put("organization_id", organizationId)
        .put("role", role)
        .put("revoked", revoked)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}

/** Query parameters of [PeopleApi.listUsers]. */
data class ListUsersQuery(
    val username: String? = null,
    /** Words of the name, with or without diacritics; each may be the beginning of a word. */
    val q: String? = null,
    val sort: NameSort? = null,
    /** Items per page; above 50 it can have fewer when they are long. */
    val limit: Long? = null,
    /** `next_cursor` of the previous page, with the same filters. */
    val cursor: String? = null,
    /** Also return the number of items: exact up to 10,000, then `{"at_least": 10000}`. */
    val count: Boolean? = null,
) {
    internal fun pairs(): List<Pair<String, String>> = Query()
        .put("username", username)
        .put("q", q)
        .put("sort", sort)
        .put("limit", limit)
        .put("cursor", cursor)
        .put("count", count)
        .pairs
}
