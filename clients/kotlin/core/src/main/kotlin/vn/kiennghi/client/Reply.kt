package vn.kiennghi.client

/** What can be given as `ifMatch`: a [Reply], or a [Tag] that was kept. */
interface Version {
    /** The value of the header `ETag`. */
    val etag: String?
}

/** A tag that was kept from an earlier [Reply.etag]. */
class Tag(override val etag: String) : Version

/** The value of an answer, and what its headers say about it. */
class Reply<out T>(
    val value: T,
    val status: Int,
    /** Pass the reply as `ifMatch` of the next write, or as `ifNoneMatch` of the next read. */
    override val etag: String?,
    /** The path of what was created. */
    val location: String? = null,
    /** The write had been executed before, under the same idempotency key. */
    val replayed: Boolean = false,
    /** The value is that of `ifNoneMatch`, which is still current. */
    val notModified: Boolean = false,
) : Version
