package org.zhibu.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.zhibu.Wire;

/**
 * The roster's page with its twenty people against a bare page of the same rows, both on
 * the database in a file.
 */
final class ListPage implements Row {

	private static final int ROUNDS = 5;

	@Override
	public String name() {
		return "list";
	}

	@Override
	public List<Figure> measure() throws Exception {
		FileHome home = FileHome.named("list");
		Branch.of20(home);
		Path bareHome = Place.directory("list-bare");
		try (Running ours = Running.zhibu(home.environment()); Running bare = Running.bare(bareHome)) {
			Wire reader = new Wire(bare.port()).signIn("secretary", "bare");
			Endpoint page = Endpoint.page(ours, Branch.signIn(ours), "/people").warm();
			Endpoint reference = Endpoint.page(bare, reader, "/people").warm();
			Turns turns = Turns.of(ROUNDS, page::cost, reference::cost);
			return List.of(new Figure("list page of 20 rows against a bare page of the same rows, CPU", turns.ratio(),
					1.5, 1.2, " ×", beside(turns)));
		}
	}

	static String beside(Turns turns) {
		return String.format(Locale.ROOT, "%.3f against %.3f ms a request", turns.ours(), turns.theirs());
	}

}
