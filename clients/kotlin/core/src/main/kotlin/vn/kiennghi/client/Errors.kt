package vn.kiennghi.client

import kotlinx.serialization.SerialName
import kotlinx.serialization.Serializable

/** The base of all errors of the client. */
open class KiennghiException(message: String, cause: Throwable? = null) : Exception(message, cause)

/** No answer arrived, after all attempts. A write may have been executed. */
class NetworkException(message: String, cause: Throwable) : KiennghiException(message, cause)

/** The answer is not what the API documents, such as a page of a proxy. */
class UnexpectedAnswerException(message: String, val status: Int, cause: Throwable? = null) :
    KiennghiException(message, cause)

/** There is no login, or it has ended: sign in again. */
class SignedOutException(message: String, cause: Throwable? = null) : KiennghiException(message, cause)

/** A token request was refused (RFC 6749, section 5.2). */
class SignInException(val error: String, val description: String, val status: Int, val requestId: String?) :
    KiennghiException("$error: $description")

/** One wrong field or parameter. */
@Serializable
data class FieldError(
    /** A stable code. */
    val code: String,
    /** In the language of the request. */
    val detail: String,
    /** A JSON pointer to the field of the body. */
    val pointer: String? = null,
    /** The name of the query parameter, path parameter or header. */
    val parameter: String? = null,
)

@Serializable
internal data class ProblemBody(
    val code: String,
    val title: String = "",
    val detail: String? = null,
    val type: String = "",
    val instance: String = "",
    @SerialName("request_id") val requestId: String = "",
    val errors: List<FieldError> = emptyList(),
)

/**
 * The service refused the request (RFC 9457). Compare [code], show [title] and [detail], quote [requestId].
 *
 * @property lostAnswers How many earlier attempts of this request got no answer. When it is not 0, a 412 or 404 of a
 * write without an idempotency key may mean that one of them was executed: read the record again.
 */
open class ProblemException internal constructor(
    problem: ProblemBody,
    val status: Int,
    val lostAnswers: Int,
) : KiennghiException(message(problem, status)) {
    val code: String = problem.code
    val title: String = problem.title
    val detail: String? = problem.detail
    val type: String = problem.type
    val instance: String = problem.instance
    val requestId: String = problem.requestId
    val errors: List<FieldError> = problem.errors

    /** Returns the errors of one field of the body. */
    fun on(pointer: String): List<FieldError> = errors.filter { it.pointer == pointer }

    internal companion object {
        fun message(problem: ProblemBody, status: Int): String =
            (listOf("$status ${problem.code}: ${problem.title}") + listOfNotNull(problem.detail) +
                problem.errors.map { "${it.pointer ?: it.parameter.orEmpty()}: ${it.detail}" }).joinToString("; ")

        fun of(problem: ProblemBody, status: Int, lost: Int): ProblemException = when (status) {
            400 -> BadRequestException(problem, status, lost)
            401 -> UnauthenticatedException(problem, status, lost)
            403 -> ForbiddenException(problem, status, lost)
            404 -> NotFoundException(problem, status, lost)
            409 -> ConflictException(problem, status, lost)
            410 -> GoneException(problem, status, lost)
            412 -> StaleVersionException(problem, status, lost)
            422 -> InvalidException(problem, status, lost)
            429 -> RateLimitedException(problem, status, lost)
            else -> if (status >= 500) ServerException(problem, status, lost) else ProblemException(problem, status, lost)
        }
    }
}

/** 400: the request is malformed, or a parameter is wrong. */
class BadRequestException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 401: the credentials or the access token are not valid. */
class UnauthenticatedException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 403: the role of the caller does not allow it. */
class ForbiddenException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 404: there is no such thing, or the caller may not see it. */
class NotFoundException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 409: it is not possible now; `code` says why. */
class ConflictException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 410: it existed, and does not any more. */
class GoneException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 412: somebody changed it since it was read. Read it again, and decide again. */
class StaleVersionException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 422: fields of the body are wrong; `errors` names all of them. */
class InvalidException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 429: too many requests, also after waiting. */
class RateLimitedException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)

/** 5xx: the service failed or is busy, also after waiting. */
class ServerException internal constructor(problem: ProblemBody, status: Int, lost: Int) :
    ProblemException(problem, status, lost)
