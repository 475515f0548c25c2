package org.zhibu.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;

import org.zhibu.Wire;

/**
 * Correcting a person on the roster (a once-only token, an audit row, a versioned row)
 * against a bare form that writes one row and changes one with its version.
 */
final class SmallPost implements Row {

	private static final int ROUNDS = 5;

	@Override
	public String name() {
		return "post";
	}

	@Override
	public List<Figure> measure() throws Exception {
		FileHome home = FileHome.named("post");
		Branch.of20(home);
		Path bareHome = Place.directory("post-bare");
		try (Running ours = Running.zhibu(home.environment()); Running bare = Running.bare(bareHome)) {
			Endpoint post = ours(ours).warm();
			Endpoint reference = bare(bare).warm();
			Turns turns = Turns.of(ROUNDS, post::cost, reference::cost);
			return List.of(new Figure("POST that changes one row against a bare INSERT and versioned UPDATE, CPU",
					turns.ratio(), 1.5, 1.2, " ×", ListPage.beside(turns)));
		}
	}

	private static Endpoint ours(Running application) {
		Wire secretary = Branch.signIn(application);
		String csrf = Branch.csrf(secretary, "/people/new");
		String cookies = secretary.cookies();
		AtomicIntegerArray versions = new AtomicIntegerArray(Endpoint.CONNECTIONS);
		return new Endpoint(application, 302, (connection) -> {
			int number = 2 + connection;
			int version = versions.getAndIncrement(connection);
			return Load.post("/people/" + (Branch.FILLED + 10 + number), cookies,
					"_csrf=" + csrf + "&once=" + UUID.randomUUID() + "&version=" + version + "&number="
							+ (1000 + number) + "&name=Ji&teamId=" + (Branch.FILLED + 1)
							+ "&partyStatus=FULL&partySince=2015-07-01&employment=REGULAR&trade=" + version
							+ "&joinedOn=2012-03-01");
		});
	}

	private static Endpoint bare(Running application) {
		Wire secretary = new Wire(application.port()).signIn("secretary", "bare");
		String csrf = Branch.csrf(secretary, "/people/new");
		String cookies = secretary.cookies();
		AtomicIntegerArray versions = new AtomicIntegerArray(Endpoint.CONNECTIONS);
		return new Endpoint(application, 302, (connection) -> {
			int version = versions.getAndIncrement(connection);
			return Load.post("/people/" + (2 + connection), cookies,
					"_csrf=" + csrf + "&version=" + version + "&trade=" + version);
		});
	}

}
