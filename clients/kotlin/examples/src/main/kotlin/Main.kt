import vn.kiennghi.client.JdkTransport
import vn.kiennghi.client.OkHttpTransport

/** Checks both transports, and lives the same lives over each. Argument: the URL of a demo server. */
fun main(arguments: Array<String>) {
    for (transport in listOf(JdkTransport(), OkHttpTransport())) {
        checkTransport(transport)
        live(arguments[0], transport)
    }
}
