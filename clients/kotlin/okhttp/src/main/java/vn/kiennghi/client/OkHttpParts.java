package vn.kiennghi.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;

/**
 * The parts of OkHttp that are functions in version 3 and properties in versions 4 and 5 for Kotlin. For Java they are
 * the same in all three.
 */
final class OkHttpParts {
    private OkHttpParts() {}

    static HttpAnswer answer(Response response) throws IOException {
        try (ResponseBody body = response.body()) {
            Map<String, String> headers = new LinkedHashMap<>();
            for (String name : response.headers().names()) {
                headers.put(name, String.join(", ", response.headers(name)));
            }
            return new HttpAnswer(response.code(), headers, body == null ? new byte[0] : body.bytes());
        }
    }

    /** Returns the body; methods other than GET and HEAD need one, though it be empty. */
    static RequestBody body(HttpRequest request) {
        byte[] content = request.getBody();
        if (content == null && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))) {
            return null;
        }
        byte[] sent = content == null ? new byte[0] : content;
        String type = request.getHeaders().get("Content-Type");
        return new RequestBody() {
            @Override
            public MediaType contentType() {
                return type == null ? null : MediaType.parse(type);
            }

            @Override
            public long contentLength() {
                return sent.length;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                sink.write(sent);
            }
        };
    }
}
