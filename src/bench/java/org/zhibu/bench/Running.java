package org.zhibu.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.zhibu.bench.bare.BareApplication;

/** A web application as a process of its own, on the loopback and a free port. */
final class Running implements AutoCloseable {

	/** The jar that the build has just made. */
	static final Path JAR = Path.of(System.getProperty("bench.jar"));

	private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)(/setup/\\S+)?");

	private final long startedAt = System.nanoTime();

	private final Process process;

	private int port;

	private String setupPath;

	private Running(Map<String, String> environment, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
		command.addAll(arguments);
		command.addAll(List.of("--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off",
				"--logging.level.root=WARN"));
		ProcessBuilder builder = new ProcessBuilder(command);
		builder.environment().remove("ZHIBU_BASE_URL");
		builder.environment().putAll(environment);
		builder.redirectErrorStream(true);
		this.process = builder.start();
		awaitAddress();
	}

	/** The application from its jar. */
	static Running zhibu(Map<String, String> environment, String... options) throws IOException {
		return jar(JAR, environment, options);
	}

	/** The application from a jar elsewhere. */
	static Running jar(Path jar, Map<String, String> environment, String... options) throws IOException {
		List<String> arguments = new ArrayList<>(Arrays.asList(options));
		arguments.addAll(List.of("-jar", jar.toString()));
		return new Running(environment, arguments);
	}

	/** The bare application, with nothing of ours on its class path. */
	static Running bare(Path home, String... options) throws IOException {
		String classpath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("classes") || entry.endsWith("bench-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		List<String> arguments = new ArrayList<>(Arrays.asList(options));
		arguments.add(BareApplication.class.getName());
		return new Running(Map.of("CLASSPATH", classpath, "BARE_HOME", home.toString()), arguments);
	}

	private void awaitAddress() throws IOException {
		List<String> said = new ArrayList<>();
		BufferedReader console = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = console.readLine(); line != null && this.port == 0; line = console.readLine()) {
			said.add(line);
			Matcher address = ADDRESS.matcher(line);
			if (address.find()) {
				this.port = Integer.parseInt(address.group(1));
				this.setupPath = address.group(2);
				break;
			}
		}
		if (this.port == 0) {
			close();
			throw new IllegalStateException("it did not start: " + String.join("\n", said));
		}
		Thread reader = new Thread(() -> console.lines().forEach(System.out::println));
		reader.setDaemon(true);
		reader.start();
	}

	int port() {
		return this.port;
	}

	/** The path of the set-up page of a first start. */
	String setupPath() {
		return this.setupPath;
	}

	/** How long ago the process was started. */
	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.startedAt);
	}

	/** User and system time of the process so far, in milliseconds. */
	double cpu() {
		return this.process.toHandle().info().totalCpuDuration().orElseThrow().toMillis();
	}

	/** A line of the kernel's status of the process, in MB: VmRSS, VmHWM. */
	double megabytes(String line) {
		try {
			return Files.lines(Path.of("/proc", Long.toString(this.process.pid()), "status"))
				.filter((text) -> text.startsWith(line + ":"))
				.mapToLong((text) -> Long.parseLong(text.replaceAll("\\D", "")))
				.findFirst()
				.orElseThrow() / 1024.0;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until the work that begins a minute after the start is done too. */
	void awaitQuiet() throws InterruptedException {
		Duration busy = Duration.ofSeconds(65).minus(age());
		if (!busy.isNegative()) {
			Thread.sleep(busy.toMillis());
		}
		for (double before = cpu();; before = cpu()) {
			Thread.sleep(2000);
			if (cpu() - before < 100) {
				return;
			}
		}
	}

	/** Ends it as an operator would. */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
