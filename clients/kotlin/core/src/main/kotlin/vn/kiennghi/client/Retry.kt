package vn.kiennghi.client

import java.io.IOException
import java.time.ZonedDateTime
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeParseException
import kotlin.random.Random

/**
 * When a request is sent again: failed attempts are repeated after [firstWaitMillis], then twice as long each time, with
 * jitter, or as long as `Retry-After` says. Only what does no harm when it is executed twice is repeated: reads, and
 * writes with an idempotency key or a version.
 *
 * @property longestRetryAfterMillis When the service asks to wait longer, the error is thrown at once.
 */
class RetryPolicy(
    val attempts: Int = 4,
    val firstWaitMillis: Long = 500,
    val longestWaitMillis: Long = 8_000,
    val longestRetryAfterMillis: Long = 60_000,
) {
    /** Returns the milliseconds to wait before the next attempt, or `null` when there is none. */
    internal fun wait(outcome: Outcome, attempt: Int, repeatable: Boolean): Long? {
        if (attempt >= attempts) return null
        return when (outcome) {
            // a connection that was never made carried nothing
            is Outcome.Failed -> if (repeatable || outcome.error is NotSentException) pause(attempt) else null
            is Outcome.Answered -> {
                val again = outcome.answer.status in AGAIN || inProgress(outcome.answer)
                if (!repeatable || !again) return null
                val asked = retryAfter(outcome.answer) ?: return pause(attempt)
                asked.takeIf { it <= longestRetryAfterMillis }
            }
        }
    }

    private fun pause(attempt: Int): Long {
        val whole = minOf(firstWaitMillis shl (attempt - 1), longestWaitMillis)
        return (whole * Random.nextDouble(0.5, 1.0)).toLong()
    }

    private companion object {
        /** The service, or a proxy before it, could not take the request now. */
        val AGAIN = setOf(429, 502, 503, 504)

        /** An earlier attempt under the same idempotency key still runs. */
        fun inProgress(answer: HttpAnswer): Boolean = answer.status == 409 && problem(answer)?.code == "request_in_progress"

        fun retryAfter(answer: HttpAnswer): Long? {
            val value = answer.header("Retry-After") ?: return null
            value.toDoubleOrNull()?.let { return maxOf((it * 1000).toLong(), 0) }
            return try {
                val at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant().toEpochMilli()
                maxOf(at - System.currentTimeMillis(), 0)
            } catch (_: DateTimeParseException) {
                null
            }
        }
    }
}

internal sealed interface Outcome {
    class Answered(val answer: HttpAnswer) : Outcome

    class Failed(val error: IOException) : Outcome
}
