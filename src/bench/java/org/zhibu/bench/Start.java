package org.zhibu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.zhibu.Wire;

/**
 * From the command to the first page, on a home that has been used before: the jar as it
 * is against the class archive that README makes.
 */
final class Start implements Row {

	private static final int ROUNDS = 5;

	@Override
	public String name() {
		return "start";
	}

	@Override
	public List<Figure> measure() throws Exception {
		FileHome home = FileHome.named("start");
		Branch.setUp(home);
		Path place = Place.directory("start-archive");
		Path archive = place.resolve("zhibu.jsa");
		Path extracted = place.resolve(Running.JAR.getFileName());
		java(home.environment(), "-Djarmode=tools", "-jar", Running.JAR.toString(), "extract", "--force",
				"--destination", place.toString());
		java(home.environment(), "-XX:ArchiveClassesAtExit=" + archive, "-Dspring.context.exit=onRefresh", "-jar",
				extracted.toString());
		List<Double> cpuOfArchive = new ArrayList<>();
		List<Double> cpuOfJar = new ArrayList<>();
		Turns turns = Turns.of(ROUNDS,
				() -> firstPage(extracted, home, cpuOfArchive, "-XX:SharedArchiveFile=" + archive),
				() -> firstPage(Running.JAR, home, cpuOfJar));
		return List.of(new Figure("start to first page, class archive against fat jar, wall", turns.ratio(), 0.6, 0.6,
				" ×", String.format(Locale.ROOT, "wall %.1f against %.1f s, CPU %.1f against %.1f s",
						turns.ours() / 1000, turns.theirs() / 1000, median(cpuOfArchive), median(cpuOfJar))));
	}

	private static double firstPage(Path jar, Place home, List<Double> cpu, String... options) throws IOException {
		try (Running application = Running.jar(jar, home.environment(), options)) {
			if (new Wire(application.port()).get("/login").statusCode() != 200) {
				throw new IllegalStateException("no login page");
			}
			double wall = application.age().toMillis();
			cpu.add(application.cpu() / 1000);
			return wall;
		}
	}

	private static double median(List<Double> values) {
		return Turns.median(values.stream().mapToDouble((value) -> value).toArray());
	}

	private static void java(Map<String, String> environment, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(environment);
		int exit = builder.start().waitFor();
		if (exit != 0) {
			throw new IllegalStateException(command + " ended with " + exit);
		}
	}

}
