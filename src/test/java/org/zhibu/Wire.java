package org.zhibu;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody on the real wire: the same habits as a {@link Visitor}, over HTTP to a running
 * server. Posting is safe from many threads at once.
 */
public class Wire {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"(_csrf|once)\" value=\"([^\"]*)\"");

	private static final HttpClient HTTP = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	private final int port;

	private final Map<String, String> cookies = new ConcurrentHashMap<>();

	private final Map<String, String> hidden = new ConcurrentHashMap<>();

	public Wire(int port) {
		this.port = port;
	}

	/** Signs in through the login form. */
	public Wire signIn(String username, String secret) {
		get("/login");
		HttpResponse<String> answer = post("/login", "username", username, "password", secret);
		if (answer.statusCode() != 302) {
			throw new AssertionError("login of " + username + " answered " + answer.statusCode());
		}
		return this;
	}

	/** Opens a page and keeps its hidden fields. */
	public HttpResponse<String> get(String path) {
		HttpResponse<String> answer = send(request(path).GET().build());
		Matcher fields = HIDDEN.matcher(answer.body());
		while (fields.find()) {
			this.hidden.put(fields.group(1), fields.group(2));
		}
		return answer;
	}

	/** The once-only token of the page opened last. */
	public String once() {
		return this.hidden.get("once");
	}

	/** Posts a form with the hidden fields of the last page; names and values in turn. */
	public HttpResponse<String> post(String path, String... fields) {
		Map<String, String> sent = new LinkedHashMap<>(this.hidden);
		for (int i = 0; i < fields.length; i += 2) {
			sent.put(fields[i], fields[i + 1]);
		}
		String body = sent.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	/** Posts a form with a file and the hidden fields of the last page. */
	public HttpResponse<String> upload(String path, String field, byte[] content) {
		String edge = "----edge";
		StringBuilder parts = new StringBuilder();
		this.hidden.forEach((name, value) -> parts.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		parts.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"" + field
				+ "\"; filename=\"a.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		return send(request(path).header("Content-Type", "multipart/form-data; boundary=" + edge)
			.POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(parts.toString()),
					HttpRequest.BodyPublishers.ofByteArray(content),
					HttpRequest.BodyPublishers.ofString("\r\n--" + edge + "--\r\n")))
			.build());
	}

	/** Sends any method, as it is. */
	public HttpResponse<String> send(String method, String path, String... headers) {
		HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.noBody());
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return send(request.build());
	}

	/** The cookies as a browser would send them. */
	public String cookies() {
		return this.cookies.entrySet()
			.stream()
			.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofSeconds(60))
			.header("Accept-Language", "zh-CN");
		if (!this.cookies.isEmpty()) {
			request.header("Cookie", cookies());
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
			answer.headers().allValues("set-cookie").forEach(this::keep);
			return answer;
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String cookie) {
		String pair = cookie.split(";")[0];
		String name = pair.substring(0, pair.indexOf('='));
		String value = pair.substring(pair.indexOf('=') + 1);
		if (value.isEmpty() || cookie.toLowerCase().contains("max-age=0")) {
			this.cookies.remove(name);
		}
		else {
			this.cookies.put(name, value);
		}
	}

	/** Writes bytes to the port and reads whatever comes back until the server closes. */
	public static String raw(int port, String request) {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
