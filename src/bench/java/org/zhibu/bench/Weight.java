package org.zhibu.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.Wire;

/**
 * Bytes on the wire to a browser that takes gzip, heads of the answers included: a first
 * visit is the login page with everything it links to; later pages find that in the
 * browser's cache.
 */
final class Weight implements Row {

	private static final String GZIP = "Accept-Encoding: gzip";

	private static final Pattern LINKED = Pattern.compile("<(?:link|script)[^>]* (?:href|src)=\"(/[^\"]+)\"");

	@Override
	public String name() {
		return "weight";
	}

	@Override
	public List<Figure> measure() throws Exception {
		FileHome home = FileHome.named("weight");
		Branch.of20(home);
		try (Running application = Running.zhibu(home.environment());
				Load.Line line = new Load.Line(application.port())) {
			Wire secretary = new Wire(application.port());
			Set<String> first = new LinkedHashSet<>(List.of("/login"));
			Matcher linked = LINKED.matcher(secretary.get("/login").body());
			while (linked.find()) {
				first.add(linked.group(1));
			}
			Figure visit = new Figure("first visit, compressed",
					weigh(line, first, "").stream().mapToDouble(Page::kilobytes).sum(), 60, 60, " KB",
					first.size() + " requests");
			String cookies = Branch.signIn(application).cookies();
			List<Page> pages = weigh(line, Branch.PAGES, cookies);
			Page heaviest = pages.stream()
				.max((one, other) -> Double.compare(one.kilobytes(), other.kilobytes()))
				.get();
			Figure later = new Figure("heaviest later page of a branch of 20, compressed", heaviest.kilobytes(), 15, 15,
					" KB", String.format(Locale.ROOT, "%s; %.1f KB in the median of %d pages", heaviest.path(),
							Turns.median(pages.stream().mapToDouble(Page::kilobytes).toArray()), pages.size()));
			return List.of(visit, later);
		}
	}

	private static List<Page> weigh(Load.Line line, Iterable<String> paths, String cookies) throws IOException {
		List<Page> pages = new ArrayList<>();
		for (String path : paths) {
			int status = line.ask(Load.get(path, cookies, GZIP));
			if (status != 200) {
				throw new IOException(path + " answered " + status);
			}
			pages.add(new Page(path, line.received() / 1024.0));
		}
		return pages;
	}

	private record Page(String path, double kilobytes) {
	}

}
