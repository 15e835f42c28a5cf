package vn.kiennghi.client

import kotlinx.coroutines.suspendCancellableCoroutine
import okhttp3.Call as OkHttpCall
import okhttp3.Callback
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.Response
import java.io.IOException
import java.net.ConnectException
import java.net.NoRouteToHostException
import java.net.UnknownHostException
import java.util.concurrent.TimeUnit
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException

/** Sends with OkHttp: for Android. Give it the client that the app has, so that they share connections. */
class OkHttpTransport(private val client: OkHttpClient = OkHttpClient()) : Transport {
    override suspend fun send(request: HttpRequest): HttpAnswer = suspendCancellableCoroutine { waiting ->
        val timed = client.newBuilder()
            .readTimeout(request.timeoutMillis, TimeUnit.MILLISECONDS)
            .writeTimeout(request.timeoutMillis, TimeUnit.MILLISECONDS)
            // this client repeats requests itself
            .retryOnConnectionFailure(false)
            .build()
        val call = timed.newCall(prepared(request))
        waiting.invokeOnCancellation { call.cancel() }
        call.enqueue(object : Callback {
            override fun onFailure(call: OkHttpCall, e: IOException) {
                waiting.resumeWithException(if (unsent(e)) NotSentException(e) else e)
            }

            override fun onResponse(call: OkHttpCall, response: Response) {
                try {
                    waiting.resume(OkHttpParts.answer(response))
                } catch (error: IOException) {
                    waiting.resumeWithException(error)
                }
            }
        })
    }

    private fun prepared(request: HttpRequest): Request {
        val builder = Request.Builder().url(request.url)
        request.headers.forEach { (name, value) -> builder.header(name, value) }
        return builder.method(request.method, OkHttpParts.body(request)).build()
    }

    private fun unsent(error: IOException): Boolean =
        error is ConnectException || error is NoRouteToHostException || error is UnknownHostException
}
