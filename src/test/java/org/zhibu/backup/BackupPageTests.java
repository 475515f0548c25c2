package org.zhibu.backup;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The button, the list and the warning. */
@PageTest
class BackupPageTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Dump dump;

	@Value("${zhibu.home}")
	private Path home;

	@BeforeEach
	void noBackupYet() throws java.io.IOException {
		this.clock.moveTo(2026, 10, 26, 9);
		FileSystemUtils.deleteRecursively(this.home.resolve("backups"));
	}

	@Test
	void theButtonMakesOneAndTheDeskWarnsAfterThreeDaysWithout() {
		Cast.BranchOfStory branch = this.cast.branch();
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/").text()).contains("三天没有备份了");
		assertThat(secretary.open("/backups").text()).contains("还没有备份");
		secretary.submit("/backups");
		if (this.dump instanceof PostgresDump) {
			assertThat(secretary.status()).as(secretary.text()).isIn(302, 422);
			if (secretary.status() == 422) {
				assertThat(secretary.text()).contains("pg_dump").contains("还没有备份");
				return;
			}
		}
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		assertThat(secretary.follow().text()).contains("备份好了")
			.contains("2026-10-26 09:00")
			.contains("zhibu-20261026-090000.zip");
		assertThat(secretary.open("/").text()).doesNotContain("三天没有备份了");
		this.clock.moveTo(2026, 10, 29, 9);
		secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open("/").text()).contains("三天没有备份了").contains("上一份是 10月26日的");
		assertThat(this.cast.as(branch.member(0)).open("/").text()).doesNotContain("备份");
		assertThat(this.cast.as(branch.member(0)).open("/backups").status()).isEqualTo(403);
	}

}
