import vn.kiennghi.client.JdkTransport
import vn.kiennghi.client.OkHttpTransport

/** Lives the same lives over both transports. */
fun main(arguments: Array<String>) {
    live(arguments[0], JdkTransport())
    live(arguments[0], OkHttpTransport())
}
