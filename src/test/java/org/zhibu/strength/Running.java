package org.zhibu.strength;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.zhibu.ZhibuApplication;

/** The application as a process, with the port it found. */
final class Running implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)(/setup/\\S+)?");

	final Process process;

	int port;

	String setupPath;

	Running(Path home) throws IOException {
		this(home, Map.of());
	}

	/** The application with settings of its own, given more options at the start. */
	Running(Path home, Map<String, String> settings, String... options) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
		arguments.addAll(List.of(options));
		this.process = start(home, settings, arguments);
		List<String> said = new ArrayList<>();
		BufferedReader console = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8));
		for (String line = console.readLine(); line != null; line = console.readLine()) {
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
			throw new AssertionError("the application did not start: " + said);
		}
		Thread reader = new Thread(() -> console.lines().forEach(System.out::println));
		reader.setDaemon(true);
		reader.start();
	}

	/** What the application says, line by line, to a command of its host. */
	static List<String> command(Path home, String command) throws IOException {
		return command(home, Map.of(), command);
	}

	/** The same with settings of its own. */
	static List<String> command(Path home, Map<String, String> settings, String command) throws IOException {
		Process process = start(home, settings, List.of(command));
		List<String> said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
			.lines()
			.collect(Collectors.toCollection(ArrayList::new));
		said.add("exit " + process.onExit().join().exitValue());
		return said;
	}

	private static Process start(Path home, Map<String, String> settings, List<String> arguments) throws IOException {
		String classpath = Arrays
			.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(File.pathSeparator))
			.filter((entry) -> !entry.contains("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx256m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
				ZhibuApplication.class.getName(), "--spring.main.banner-mode=off", "--logging.level.root=WARN"));
		line.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(line);
		builder.environment().put("CLASSPATH", classpath);
		builder.environment().put("ZHIBU_HOME", home.toAbsolutePath().toString());
		builder.environment().remove("ZHIBU_BASE_URL");
		builder.environment().putAll(settings);
		return builder.redirectErrorStream(true).start();
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
