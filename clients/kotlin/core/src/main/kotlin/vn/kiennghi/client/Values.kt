package vn.kiennghi.client

import kotlinx.serialization.KSerializer
import kotlinx.serialization.Serializable
import kotlinx.serialization.SerializationException
import kotlinx.serialization.descriptors.PrimitiveKind
import kotlinx.serialization.descriptors.PrimitiveSerialDescriptor
import kotlinx.serialization.descriptors.SerialDescriptor
import kotlinx.serialization.encoding.Decoder
import kotlinx.serialization.encoding.Encoder
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonDecoder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import java.security.SecureRandom
import java.time.LocalDate
import java.time.OffsetDateTime
import java.util.UUID

/** How the API's JSON is read and written: unknown fields are ignored, and fields without a value are left out. */
val ApiJson: Json = Json {
    ignoreUnknownKeys = true
    encodeDefaults = false
}

/** An enum of the API. */
interface ApiWord {
    /** The word in JSON. */
    val value: String
}

internal abstract class WordSerializer<E>(name: String, private val words: List<E>, private val unrecognized: E) :
    KSerializer<E> where E : Enum<E>, E : ApiWord {
    private val byValue = words.associateBy { it.value }
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor(name, PrimitiveKind.STRING)

    // a newer service may have more words
    override fun deserialize(decoder: Decoder): E = byValue[decoder.decodeString()] ?: unrecognized

    override fun serialize(encoder: Encoder, value: E) {
        if (value == unrecognized) throw SerializationException("$value cannot be sent")
        encoder.encodeString(value.value)
    }
}

internal abstract class TextSerializer<T>(name: String, private val read: (String) -> T) : KSerializer<T> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor(name, PrimitiveKind.STRING)

    override fun deserialize(decoder: Decoder): T = read(decoder.decodeString())

    override fun serialize(encoder: Encoder, value: T) = encoder.encodeString(value.toString())
}

internal object UuidSerializer : TextSerializer<UUID>("Uuid", UUID::fromString)

internal object DaySerializer : TextSerializer<LocalDate>("Day", LocalDate::parse)

internal object MomentSerializer : TextSerializer<OffsetDateTime>("Moment", OffsetDateTime::parse)

/** A field of a merge patch (RFC 7396), which has three states. */
@Serializable(with = PatchFieldSerializer::class)
sealed interface PatchField<out T> {
    /** The field stays as it is. */
    data object Absent : PatchField<Nothing>

    /** The field gets this value; `null` clears it. */
    data class Of<out T>(val value: T) : PatchField<T>
}

internal class PatchFieldSerializer<T>(private val inner: KSerializer<T>) : KSerializer<PatchField<T>> {
    override val descriptor: SerialDescriptor = inner.descriptor

    override fun deserialize(decoder: Decoder): PatchField<T> = PatchField.Of(decoder.decodeSerializableValue(inner))

    override fun serialize(encoder: Encoder, value: PatchField<T>) = when (value) {
        is PatchField.Of -> encoder.encodeSerializableValue(inner, value.value)
        PatchField.Absent -> throw SerializationException("an absent field is left out")
    }
}

/** The number of items of a list: exact, or at least that many. */
@Serializable(with = PageCountSerializer::class)
data class PageCount(val number: Long, val exact: Boolean)

internal object PageCountSerializer : KSerializer<PageCount> {
    override val descriptor: SerialDescriptor = PrimitiveSerialDescriptor("PageCount", PrimitiveKind.LONG)

    override fun deserialize(decoder: Decoder): PageCount {
        val element = (decoder as JsonDecoder).decodeJsonElement()
        if (element is JsonPrimitive) return PageCount(element.long, true)
        return PageCount(element.jsonObject.getValue("at_least").jsonPrimitive.long, false)
    }

    override fun serialize(encoder: Encoder, value: PageCount): Unit =
        throw SerializationException("a count is only read")
}

/** An id in a filter, or [NONE] for what has none. */
class IdOrNone private constructor(override val value: String) : ApiWord {
    constructor(id: UUID) : this(id.toString())

    companion object {
        val NONE: IdOrNone = IdOrNone("none")
    }
}

/**
 * Makes a new UUIDv7 (RFC 9562), for `petitions.putPetition`: a petition that was written without a network keeps it, and
 * is created once however often it is sent.
 */
fun newId(): UUID {
    val random = ByteArray(10).also(SecureRandom()::nextBytes)
    fun bits(from: Int, to: Int): Long = (from until to).fold(0L) { sum, i -> sum shl 8 or (random[i].toLong() and 0xff) }
    val high = System.currentTimeMillis() shl 16 or 0x7000L or (bits(0, 2) and 0xfff)
    val low = Long.MIN_VALUE or (bits(2, 10) and 0x3fff_ffff_ffff_ffffL)
    return UUID(high, low)
}
