package org.zhibu.bench;

import java.util.List;
import java.util.Locale;

import org.zhibu.Wire;

/** Resident memory of the jar with 256 MB of heap after 32 connections have loaded it. */
final class Memory implements Row {

	private static final int CONNECTIONS = 32;

	private static final int REQUESTS = Size.of(40_000);

	@Override
	public String name() {
		return "memory";
	}

	@Override
	public List<Figure> measure() throws Exception {
		FileHome home = FileHome.named("memory");
		Branch.of20(home);
		try (Running application = Running.zhibu(home.environment(), "-Xmx256m")) {
			Wire secretary = Branch.signIn(application);
			for (String path : Branch.PAGES) {
				byte[] request = Load.get(path, secretary.cookies(), "Accept-Encoding: gzip");
				new Load(application.port(), 200, (connection) -> request).run(CONNECTIONS,
						REQUESTS / Branch.PAGES.size());
			}
			return List.of(new Figure("resident memory with -Xmx256m after " + CONNECTIONS + " connections",
					application.megabytes("VmRSS"), 420, 360, " MB", String.format(Locale.ROOT,
							"at most %.0f MB, %,d requests", application.megabytes("VmHWM"), REQUESTS)));
		}
	}

}
