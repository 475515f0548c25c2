package org.zhibu.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Requests over connections that stay open. Plain sockets, so that little of the machine
 * goes into asking.
 */
final class Load {

	private final int port;

	private final int status;

	private final Requests requests;

	/**
	 * @param status what every answer must be
	 */
	Load(int port, int status, Requests requests) {
		this.port = port;
		this.status = status;
		this.requests = requests;
	}

	/** Asks so many times in all over so many connections. */
	void run(int connections, int times) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(connections);
		try {
			AtomicInteger left = new AtomicInteger(times);
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < connections; i++) {
				int connection = i;
				running.add(threads.submit(() -> {
					ask(connection, left);
					return null;
				}));
			}
			for (Future<?> one : running) {
				one.get();
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void ask(int connection, AtomicInteger left) throws IOException {
		try (Line line = new Line(this.port)) {
			while (left.getAndDecrement() > 0) {
				byte[] request = this.requests.next(connection);
				if (line.ask(request) != this.status) {
					throw new IOException("answered " + line.status + " instead of " + this.status + " to\n"
							+ new String(request, StandardCharsets.UTF_8));
				}
			}
		}
	}

	/** The bytes of the next request of a connection. */
	interface Requests {

		byte[] next(int connection);

	}

	/** A GET as a signed-in browser sends it, with further header lines. */
	static byte[] get(String path, String cookies, String... headers) {
		StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
		request.append("Accept-Language: zh-CN\r\nCookie: ").append(cookies).append("\r\n");
		for (String header : headers) {
			request.append(header).append("\r\n");
		}
		return request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A POST of an encoded form. */
	static byte[] post(String path, String cookies, String form) {
		String request = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: zh-CN\r\nCookie: " + cookies
				+ "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
				+ "\r\n\r\n";
		return (request + form).getBytes(StandardCharsets.ISO_8859_1);
	}

	/** One connection, opened anew when the server has had enough requests over it. */
	static final class Line implements AutoCloseable {

		private final int port;

		private Socket socket;

		private InputStream in;

		private int status;

		private long received;

		Line(int port) {
			this.port = port;
		}

		/** Asks, reads the whole answer and gives its status. */
		int ask(byte[] request) throws IOException {
			if (this.socket == null) {
				open();
			}
			this.received = 0;
			this.socket.getOutputStream().write(request);
			this.status = Integer.parseInt(line().substring(9, 12));
			long length = 0;
			boolean chunked = false;
			boolean last = false;
			for (String header = line(); !header.isEmpty(); header = line()) {
				String low = header.toLowerCase(Locale.ROOT);
				if (low.startsWith("content-length:")) {
					length = Long.parseLong(low.substring(15).strip());
				}
				chunked |= low.startsWith("transfer-encoding:") && low.contains("chunked");
				last |= low.equals("connection: close");
			}
			if (chunked) {
				skipChunks();
			}
			else {
				skip(length);
			}
			if (last) {
				close();
			}
			return this.status;
		}

		private void open() throws IOException {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			this.socket.setTcpNoDelay(true);
			this.socket.setSoTimeout(600_000);
			this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
		}

		/** How many bytes the last answer had, its head included. */
		long received() {
			return this.received;
		}

		private void skipChunks() throws IOException {
			for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
				skip(size);
				line();
			}
			line();
		}

		private void skip(long length) throws IOException {
			this.in.skipNBytes(length);
			this.received += length;
		}

		private String line() throws IOException {
			StringBuilder text = new StringBuilder();
			for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
				if (next < 0) {
					throw new EOFException("the server closed");
				}
				this.received++;
				if (next != '\r') {
					text.append((char) next);
				}
			}
			this.received++;
			return text.toString();
		}

		@Override
		public void close() throws IOException {
			if (this.socket != null) {
				this.socket.close();
				this.socket = null;
			}
		}

	}

}
