package org.zhibu.strength;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.TestLogins;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred phrases planted in notes: no table of the database holds one, no line of
 * the log at its most talkative, no file, no list, no wrong role's page; exactly those
 * who may read them find them.
 */
@PageTest
class PlantedPhraseTests {

	private static final Pattern PLANT = Pattern.compile("暗语[A-Z]\\d{3}");

	private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private MovableClock clock;

	@Autowired
	private TestLogins logins;

	@Autowired
	private JdbcClient jdbc;

	private int planted;

	@Test
	void areFoundByThoseWhoMayReadThemAndNowhereElse() {
		this.clock.moveTo(2026, 10, 26, 9);
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		Level before = root.getLevel();
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		root.addAppender(log);
		root.setLevel(Level.DEBUG);
		try {
			BranchOfStory branch = this.cast.branch();
			plantAll(branch);
			assertThat(this.planted).isEqualTo(200);
			readersFindTheirs(branch);
		}
		finally {
			root.setLevel(before);
			root.detachAppender(log);
		}
		List<String> told = List.copyOf(log.list)
			.stream()
			.map((event) -> event.getLoggerName() + " " + event.getFormattedMessage())
			.filter((line) -> PLANT.matcher(line).find())
			.toList();
		assertThat(told).isEmpty();
	}

	private void plantAll(BranchOfStory branch) {
		Someone worker = this.cast.worker(branch, "石头");
		Visitor writer = this.cast.as(branch.member(0));
		for (int i = 0; i < 40; i++) {
			done(writer.from("/talks", "/talks", "person", "" + worker.id(), "day", "2026-10-26", "kind", "FACE",
					"words", plant('W'), "gist", plant('G')));
		}
		for (int i = 0; i < 15; i++) {
			done(writer.open("/visits/new")
				.submit("/visits", "person", "" + worker.id(), "day", "2026-10-26", "kind", "HOME", "second",
						"" + branch.member(1).id(), "reached", "true", "workerAgreed", "on", "familyAgreed", "on",
						"met", plant('V'), "facts", plant('V'), "wish", plant('V'), "answer", plant('V'), "promise",
						plant('V'), "promiseDue", "2026-11-01", "familyPromise", plant('V'), "familyDue",
						"2026-11-01"));
		}
		refused(writer, worker);
		Visitor secretary = this.cast.as(branch.secretary());
		for (int i = 0; i < 5; i++) {
			done(secretary.from("/cases", "/cases", "kind", "HARDSHIP", "person", "" + worker.id(), "owner",
					"" + branch.member(0).id(), "words", plant('C')));
			done(writer.from("/minds", "/minds", "person", "" + worker.id(), "level", "HELP", "owner",
					"" + branch.member(0).id(), "words", plant('M')));
		}
		for (int i = 0; i < 10; i++) {
			// a box takes five an hour from one address
			this.clock.advance(java.time.Duration.ofMinutes(61));
			String box = "/say/" + branch.code();
			assertThat(this.cast.nobody().from(box, box, "words", plant('S'), "name", plant('N')).status())
				.isEqualTo(200);
		}
	}

	/** What was refused comes back to whoever typed it, and goes nowhere else. */
	private void refused(Visitor writer, Someone worker) {
		writer.from("/talks", "/talks", "person", "" + worker.id(), "day", "2026-10-26", "kind", "FACE", "words",
				"暗语R901 诊断");
		assertThat(writer.status()).isEqualTo(422);
		assertThat(writer.html()).contains("暗语R901");
		writer.from("/minds", "/minds", "person", "" + worker.id(), "level", "HELP", "owner", "" + worker.id(), "words",
				"暗语R902");
		assertThat(writer.status()).isEqualTo(422);
		assertThat(writer.html()).contains("暗语R902");
	}

	private String plant(char kind) {
		return "暗语" + kind + String.format("%03d", this.planted++);
	}

	private static void done(Visitor visitor) {
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
	}

	private void readersFindTheirs(BranchOfStory branch) {
		this.logins.makeAdministrator(branch.id, "admin-plant-" + branch.code());
		Someone head = this.cast.worker(branch, "段长");
		this.cast.give(branch, head, Role.SECTION_HEAD);
		Someone worker = this.cast.worker(branch, "别人");
		List<String> pages = pages(branch);
		Map<String, Visitor> readers = new LinkedHashMap<>();
		readers.put("WGVCMS", this.cast.as(branch.secretary()));
		readers.put("WGVCM", this.cast.as(branch.member(0)));
		readers.put("V", this.cast.as(branch.member(1)));
		readers.put("GS", this.cast.as(branch.discipline()));
		readers.put("G", this.cast.as(branch.publicity()));
		readers.forEach((kinds, reader) -> assertThat(kindsFound(reader, pages)).as(kinds).isEqualTo(letters(kinds)));
		for (Visitor stranger : List.of(this.cast.as(branch.member(2)), this.cast.as(head), this.cast.as(worker),
				this.cast.nobody().signIn("admin-plant-" + branch.code(), Cast.PASSPHRASE))) {
			assertThat(kindsFound(stranger, pages)).isEmpty();
		}
		everyTable(branch);
		for (Someone officer : List.of(branch.secretary(), branch.discipline(), branch.member(0))) {
			walk(this.cast.as(officer));
		}
	}

	/** Every page of one thing, and how each kind of phrase is to be found on them. */
	private List<String> pages(BranchOfStory branch) {
		List<String> pages = new ArrayList<>();
		Map.of("talk", "/talks/", "visit", "/visits/", "care_case", "/cases/", "mind_state", "/minds/", "concern",
				"/concerns/")
			.forEach((table, path) -> this.story.within(branch,
					() -> this.jdbc.sql("select id from " + table + " where branch_id = ?")
						.params(branch.id)
						.query(Long.class)
						.list()
						.forEach((id) -> pages.add(path + id))));
		return pages;
	}

	private static Set<String> kindsFound(Visitor reader, List<String> pages) {
		Set<String> found = new TreeSet<>();
		for (String page : pages) {
			Matcher plants = PLANT.matcher(reader.open(page).html());
			while (plants.find()) {
				found.add(plants.group());
			}
		}
		Map<String, Long> counts = new java.util.TreeMap<>();
		found.forEach((plant) -> counts.merge(plant.substring(2, 3), 1L, Long::sum));
		Map<String, Long> whole = Map.of("W", 40L, "G", 40L, "V", 90L, "C", 5L, "M", 5L, "S", 10L, "N", 10L);
		counts.forEach((kind, count) -> assertThat(count).as(kind).isEqualTo(whole.get(kind)));
		return counts.keySet();
	}

	private static Set<String> letters(String kinds) {
		return new TreeSet<>(kinds.chars().mapToObj((letter) -> String.valueOf((char) letter)).toList());
	}

	/** What a dump would hold: every row of every table of the branch. */
	private void everyTable(BranchOfStory branch) {
		this.story.within(branch, () -> {
			List<String> tables = this.jdbc.sql(
					"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
				.query(String.class)
				.list();
			assertThat(tables).contains("sealed_note", "talk", "visit", "audit_entry", "notice", "once_token", "draft");
			for (String table : tables) {
				assertThat(this.jdbc.sql("select * from " + table).query().listOfRows().toString()).as(table)
					.doesNotContainPattern(PLANT);
			}
		});
	}

	/**
	 * Lists, searches, files, the desk, the log: all that links lead to but the notes
	 * themselves.
	 */
	private static void walk(Visitor reader) {
		List<String> next = new ArrayList<>(
				List.of("/", "/people?q=暗语", "/audit?who=暗语", "/coverage.csv", "/coverage.xlsx"));
		Set<String> seen = new TreeSet<>(next);
		while (!next.isEmpty()) {
			String path = next.remove(next.size() - 1);
			String html = reader.open(path).html();
			assertThat(html).as(path).doesNotContainPattern("暗语[A-Z]\\d");
			Matcher links = LINK.matcher(html);
			while (links.find()) {
				String link = links.group(1).replace("&amp;", "&");
				boolean note = link.matches("/(talks|visits|cases|minds|concerns)/\\d+.*");
				if (!note && !link.startsWith("/logout")
						&& seen.add(link.replaceAll("\\d+", "0").replaceAll("\\?.*", "?"))) {
					next.add(link);
				}
			}
		}
	}

}
