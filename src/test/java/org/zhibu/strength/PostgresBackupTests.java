package org.zhibu.strength;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A backup of an installation on PostgreSQL, brought back into an empty database and an
 * empty home by the programs that fit the server.
 */
@Tag("page")
@Tag("deep")
@EnabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql",
		disabledReason = "the file of H2 has its own in BackupTests")
class PostgresBackupTests {

	private static final String MONTH = YearMonth.now().toString();

	private static final List<String> PAGES = List.of("/", "/people", "/offices", "/months", "/months/" + MONTH,
			"/months/" + MONTH + "/scorecards", "/me/scorecards", "/board", "/settings", "/audit", "/backups");

	@TempDir
	private Path folder;

	@Test
	void aBackupIsRestoredIntoAnEmptyDatabaseAndItsPagesAnswer() throws Exception {
		Path programs = MachinePostgres.programs().orElse(null);
		assumeTrue(programs != null,
				"this machine has no PostgreSQL of its own, whose pg_dump and psql would fit its server");
		try (EmbeddedPostgres server = MachinePostgres.start(programs)) {
			PostgresInstallation.makeRoles(server);
			PostgresInstallation old = new PostgresInstallation(server, "old", home("old")).make();
			Map<String, String> before = new HashMap<>();
			try (Running application = new Running(old.home(), settings(old, programs))) {
				Wire secretary = old.setUp(application, "books");
				secretary.get("/months");
				assertThat(secretary.post("/months", "month", MONTH).statusCode()).isEqualTo(302);
				secretary.get("/backups");
				HttpResponse<String> made = secretary.post("/backups");
				assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
				PAGES.forEach((page) -> before.put(page, main(secretary, page)));
			}

			PostgresInstallation fresh = new PostgresInstallation(server, "fresh", home("fresh")).make();
			String backup = backupIn(old.home()).toString();
			try (Running application = new Running(fresh.home(), settings(fresh, programs), "--restore", backup)) {
				Wire secretary = new Wire(application.port).signIn(PostgresInstallation.SECRETARY,
						PostgresInstallation.PASSPHRASE);
				PAGES.forEach((page) -> assertThat(main(secretary, page)).as(page).isNotEmpty());
				for (String page : List.of("/people", "/offices", "/months/" + MONTH + "/scorecards")) {
					assertThat(main(secretary, page)).as(page).isEqualTo(before.get(page));
				}
				secretary.get("/months");
				assertThat(secretary.post("/months/" + MONTH + "/publication").statusCode())
					.as("a rule of the restored books says no")
					.isEqualTo(403);
			}
		}
	}

	private Path home(String name) throws IOException {
		return Files.createDirectories(this.folder.resolve(name));
	}

	private static Map<String, String> settings(PostgresInstallation installation, Path programs) {
		Map<String, String> settings = new HashMap<>(installation.settings());
		settings.put("ZHIBU_PG_DUMP", programs.resolve("pg_dump").toString());
		settings.put("PATH", programs + ":" + System.getenv("PATH"));
		return settings;
	}

	private static Path backupIn(Path home) throws IOException {
		try (Stream<Path> files = Files.list(home.resolve("backups"))) {
			return files.filter((file) -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
		}
	}

	/** What a page says between its frame, without the tokens of its forms. */
	private static String main(Wire reader, String page) {
		HttpResponse<String> answer = reader.get(page);
		assertThat(answer.statusCode()).as(page).isEqualTo(200);
		return answer.body()
			.replaceAll("(?s).*<main|</main>.*", "")
			.replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "");
	}

}
