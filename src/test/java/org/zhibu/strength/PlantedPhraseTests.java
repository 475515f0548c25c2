package org.zhibu.strength;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
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

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred phrases planted in notes: no dump or backup of the database holds one, no
 * line of the log at its most talkative, no file, list, print, search or error page, no
 * wrong role's page; exactly those who may read them find them. Everywhere the same scan
 * finds the name of somebody, a phrase kept in clear, so that it would have found them.
 */
@PageTest
class PlantedPhraseTests {

	/** The name of a worker: what is kept in clear is found. */
	private static final String CLEAR = "暗语Z999";

	private static final Set<String> ONLY_CLEAR = Set.of(CLEAR);

	/** How many phrases of each letter are planted. */
	private static final Map<String, Long> PLANTED = Map.of("W", 40L, "G", 40L, "V", 90L, "C", 5L, "M", 5L, "S", 10L,
			"N", 10L);

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

	@Autowired
	private ObjectProvider<EmbeddedPostgres> server;

	@Value("${zhibu.home}")
	private Path home;

	private int planted;

	private BranchOfStory branch;

	private Someone worker;

	private Someone inClear;

	@Test
	void areFoundByThoseWhoMayReadThemAndNowhereElse() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		this.worker = this.cast.worker(this.branch, "石头");
		this.inClear = this.cast.worker(this.branch, CLEAR);
		List<String> told = toldToTheLog(() -> {
			plantAll();
			assertThat(this.planted).isEqualTo(200);
			everyReaderFindsHis();
			errorsTellNothing();
			filesAndListsTellNothing();
		});
		assertThat(told).contains("the scan sees " + CLEAR)
			.allSatisfy((line) -> assertThat(Plants.in(line)).as(line).isSubsetOf(ONLY_CLEAR));
		assertThat(Plants.in(dump())).isEqualTo(ONLY_CLEAR);
		theBackupTellsNothing();
	}

	/** Every line of the log that holds a phrase, its exceptions included. */
	private static List<String> toldToTheLog(Runnable work) {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		Level before = root.getLevel();
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		Appender<ILoggingEvent> console = root.getAppender("CONSOLE");
		root.detachAppender(console);
		root.addAppender(log);
		root.setLevel(Level.DEBUG);
		try {
			work.run();
			root.debug("the scan sees {}", CLEAR);
		}
		finally {
			root.setLevel(before);
			root.detachAppender(log);
			root.addAppender(console);
		}
		return List.copyOf(log.list)
			.stream()
			.map((event) -> event.getFormattedMessage() + ((event.getThrowableProxy() != null)
					? ThrowableProxyUtil.asString(event.getThrowableProxy()) : ""))
			.filter((line) -> !Plants.in(line).isEmpty())
			.toList();
	}

	private void plantAll() {
		Visitor writer = this.cast.as(this.branch.member(0));
		for (int i = 0; i < 40; i++) {
			done(writer.from("/talks", "/talks", talk(plant('W'), plant('G'))));
		}
		for (int i = 0; i < 15; i++) {
			done(writer.open("/visits/new")
				.submit("/visits", "person", "" + this.worker.id(), "day", "2026-10-26", "kind", "HOME", "second",
						"" + this.branch.member(1).id(), "reached", "true", "workerAgreed", "on", "familyAgreed", "on",
						"met", plant('V'), "facts", plant('V'), "wish", plant('V'), "answer", plant('V'), "promise",
						plant('V'), "promiseDue", "2026-11-01", "familyPromise", plant('V'), "familyDue",
						"2026-11-01"));
		}
		refused(writer);
		Visitor secretary = this.cast.as(this.branch.secretary());
		for (int i = 0; i < 5; i++) {
			done(secretary.from("/cases", "/cases", "kind", "HARDSHIP", "person", "" + this.worker.id(), "owner",
					"" + this.branch.member(0).id(), "words", plant('C')));
			done(writer.from("/minds", "/minds", mind(this.branch.member(0), plant('M'))));
		}
		for (int i = 0; i < 10; i++) {
			// a box takes five an hour from one address
			this.clock.advance(Duration.ofMinutes(61));
			String box = "/say/" + this.branch.code();
			assertThat(this.cast.nobody().from(box, box, "words", plant('S'), "name", plant('N')).status())
				.isEqualTo(200);
		}
	}

	private String[] talk(String words, String gist) {
		return new String[] { "person", "" + this.worker.id(), "day", "2026-10-26", "kind", "FACE", "words", words,
				"gist", gist };
	}

	private String[] mind(Someone owner, String words) {
		return new String[] { "person", "" + this.worker.id(), "level", "HELP", "owner", "" + owner.id(), "words",
				words };
	}

	/** What was refused comes back to whoever typed it, and goes nowhere else. */
	private void refused(Visitor writer) {
		writer.from("/talks", "/talks", talk("暗语R901 诊断", ""));
		assertThat(writer.status()).isEqualTo(422);
		assertThat(writer.html()).contains("暗语R901");
		writer.from("/minds", "/minds", mind(this.worker, "暗语R902"));
		assertThat(writer.status()).isEqualTo(422);
		assertThat(writer.html()).contains("暗语R902");
	}

	private String plant(char kind) {
		return "暗语" + kind + String.format("%03d", this.planted++);
	}

	private static void done(Visitor visitor) {
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
	}

	/**
	 * Writer and helper, secretary, discipline, the rest of the committee, all others.
	 */
	private void everyReaderFindsHis() {
		this.logins.makeAdministrator(this.branch.id, "admin-plant-" + this.branch.code());
		this.logins.makeOverseer("overseer-plant-" + this.branch.code());
		List<String> pages = pages();
		finds("WGVCMS", this.branch.secretary(), pages);
		finds("G", this.branch.organisation(), pages);
		finds("GS", this.branch.discipline(), pages);
		finds("G", this.branch.publicity(), pages);
		finds("WGVCM", this.branch.member(0), pages);
		finds("V", this.branch.member(1), pages);
		finds("", this.branch.member(2), pages);
		finds("", this.worker, pages);
		finds("", this.cast.worker(this.branch, "别人"), pages);
		for (Role office : List.of(Role.SECTION_HEAD, Role.ACCOUNTANT, Role.FUNCTIONARY)) {
			Someone officer = this.cast.worker(this.branch, office.name());
			this.cast.give(this.branch, officer, office);
			finds("", officer, pages);
		}
		Someone leader = this.cast.worker(this.branch, "班长");
		this.cast.lead(this.branch, leader, "一班");
		finds("", leader, pages);
		finds("", this.cast.branch().secretary(), pages);
		for (String login : List.of("admin-plant-", "overseer-plant-")) {
			Visitor outsider = this.cast.nobody().signIn(login + this.branch.code(), Cast.PASSPHRASE);
			assertThat(letters(outsider, pages)).as(login).isEmpty();
		}
		assertThat(letters(this.cast.nobody(), pages)).isEmpty();
		twoFindAName();
	}

	private void finds(String letters, Someone reader, List<String> pages) {
		assertThat(letters(this.cast.as(reader), pages)).as(reader.name())
			.isEqualTo(letters.chars().mapToObj(Character::toString).collect(Collectors.toCollection(TreeSet::new)));
	}

	/** A sealed name is read by the two who opened it. */
	private void twoFindAName() {
		long concern = ids("concern").get(0);
		String page = "/concerns/" + concern;
		Visitor discipline = this.cast.as(this.branch.discipline());
		done(discipline.from(page, page + "/opening", "version", "0", "reason", "要当面问清楚"));
		assertThat(Plants.in(discipline.open(page + "/name").html())).isEmpty();
		Visitor secretary = this.cast.as(this.branch.secretary());
		done(secretary.from(page, page + "/opening/agreement", "version", "1"));
		assertThat(Plants.in(secretary.open(page + "/name").html())).hasSize(1);
		assertThat(Plants.in(discipline.open(page + "/name").html())).hasSize(1);
		for (Someone other : List.of(this.branch.organisation(), this.branch.member(0), this.worker)) {
			assertThat(Plants.in(this.cast.as(other).open(page + "/name").html())).isEmpty();
		}
	}

	/** Every page of one thing, sealed names included. */
	private List<String> pages() {
		List<String> pages = new ArrayList<>();
		ids("talk").forEach((id) -> pages.add("/talks/" + id));
		ids("visit").forEach((id) -> pages.add("/visits/" + id));
		ids("care_case").forEach((id) -> pages.add("/cases/" + id));
		ids("mind_state").forEach((id) -> pages.add("/minds/" + id));
		ids("concern").forEach((id) -> pages.addAll(List.of("/concerns/" + id, "/concerns/" + id + "/name")));
		return pages;
	}

	private List<Long> ids(String table) {
		return this.story.read(this.branch,
				() -> this.jdbc.sql("select id from " + table + " where branch_id = ? order by id")
					.params(this.branch.id)
					.query(Long.class)
					.list());
	}

	/**
	 * The letters whose phrases a reader finds on these pages: all of a letter or none.
	 */
	private static Set<String> letters(Visitor reader, List<String> pages) {
		Set<String> found = new TreeSet<>();
		pages.forEach((page) -> found.addAll(Plants.in(reader.open(page).html())));
		Map<String, Long> counts = new TreeMap<>();
		found.forEach((phrase) -> counts.merge(phrase.substring(2, 3), 1L, Long::sum));
		counts.forEach((letter, count) -> assertThat(count).as(letter).isEqualTo(PLANTED.get(letter)));
		return counts.keySet();
	}

	/**
	 * Pages that say no: of the right, of a broken seal, of an old version, of nothing.
	 */
	private void errorsTellNothing() {
		Visitor stranger = this.cast.as(this.worker);
		stranger.open("/talks/" + ids("talk").get(0));
		assertThat(stranger.status()).isEqualTo(403);
		assertThat(Plants.in(stranger.html())).isEmpty();
		Visitor secretary = this.cast.as(this.branch.secretary());
		String one = "/cases/" + ids("care_case").get(0);
		secretary.from(one, one + "/closing", "version", "7", "outcome", "RESOLVED", "words", "好了");
		assertThat(secretary.status()).isEqualTo(409);
		assertThat(Plants.in(secretary.html())).isEmpty();
		List<Long> notes = ids("sealed_note");
		swap(notes.get(0), notes.get(1));
		secretary.open("/talks/" + ids("talk").get(0));
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(Plants.in(secretary.html())).isEmpty();
		swap(notes.get(0), notes.get(1));
		String[] duty = { "person", "" + this.inClear.id(), "kind", "TALK", "cause", "REQUEST" };
		done(secretary.from("/duties", "/duties", duty));
		secretary.from("/duties", "/duties", duty);
		assertThat(secretary.status()).isEqualTo(422);
		assertThat(Plants.in(secretary.html())).isEqualTo(ONLY_CLEAR);
	}

	private void swap(long one, long other) {
		this.story.within(this.branch, () -> {
			Map<Long, String> sealed = new TreeMap<>();
			for (long id : List.of(one, other)) {
				sealed.put(id,
						this.jdbc.sql("select sealed from sealed_note where id = ?")
							.params(id)
							.query(String.class)
							.single());
			}
			this.jdbc.sql("update sealed_note set sealed = ? where id = ?").params(sealed.get(other), one).update();
			this.jdbc.sql("update sealed_note set sealed = ? where id = ?").params(sealed.get(one), other).update();
		});
	}

	/** Files, searches and all that links lead to but the notes themselves. */
	private void filesAndListsTellNothing() {
		Visitor secretary = this.cast.as(this.branch.secretary());
		for (String file : List.of("/coverage.csv", "/coverage.xlsx")) {
			assertThat(Plants.in(secretary.open(file).bytes())).as(file).isEqualTo(ONLY_CLEAR);
		}
		assertThat(Plants.in(secretary.open("/people?q=暗语").html())).isEqualTo(ONLY_CLEAR);
		String visit = "/visits/" + ids("visit").get(0) + "/paper";
		assertThat(Plants.in(secretary.open(visit).html())).isEmpty();
		assertThat(Plants.in(secretary.open(visit + "?words=true").html())).hasSize(6);
		assertThat(Plants.in(this.cast.as(this.branch.discipline()).open(visit + "?words=true").html())).isEmpty();
		for (Someone officer : List.of(this.branch.secretary(), this.branch.discipline(), this.branch.member(0))) {
			walk(this.cast.as(officer));
		}
	}

	private static void walk(Visitor reader) {
		List<String> next = new ArrayList<>(List.of("/", "/audit?who=暗语", "/visits/form"));
		Set<String> seen = new TreeSet<>(next);
		while (!next.isEmpty()) {
			String path = next.remove(next.size() - 1);
			String html = reader.open(path).html();
			assertThat(Plants.in(html)).as(path).isSubsetOf(ONLY_CLEAR);
			assertThat(Plants.in(reader.bytes())).as(path).isSubsetOf(ONLY_CLEAR);
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

	/** The whole database as text: H2's script, PostgreSQL's tables copied out. */
	private byte[] dump() {
		ByteArrayOutputStream dump = new ByteArrayOutputStream();
		EmbeddedPostgres postgres = this.server.getIfAvailable();
		if (postgres == null) {
			this.jdbc.sql("script").query(String.class).list().forEach((line) -> dump.writeBytes(bytes(line + "\n")));
			return dump.toByteArray();
		}
		try (Connection owner = postgres.getDatabase("postgres", "zhibu").getConnection()) {
			for (String table : tables()) {
				owner.unwrap(PGConnection.class).getCopyAPI().copyOut("copy \"" + table + "\" to stdout", dump);
			}
			return dump.toByteArray();
		}
		catch (SQLException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<String> tables() {
		List<String> tables = this.jdbc.sql(
				"select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		assertThat(tables).contains("person", "sealed_note", "talk", "visit", "audit_entry", "notice", "once_token",
				"draft");
		return tables;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * The product's own copy, all its parts; on PostgreSQL only where there is a pg_dump
	 * as new as the server.
	 */
	private void theBackupTellsNothing() {
		this.clock.advance(Duration.ofSeconds(1));
		Visitor secretary = this.cast.as(this.branch.secretary()).from("/backups", "/backups");
		if (secretary.status() == 422 && this.server.getIfAvailable() != null) {
			return;
		}
		done(secretary);
		Matcher file = Pattern.compile("zhibu-[0-9-]+[.]zip").matcher(secretary.follow().text());
		assertThat(file.find()).isTrue();
		try {
			byte[] backup = Files.readAllBytes(this.home.resolve("backups").resolve(file.group()));
			assertThat(Plants.in(backup)).isEqualTo(ONLY_CLEAR);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
