package org.zhibu.stub;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.zhibu.BonusStory;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Guards;
import org.zhibu.PageTest;
import org.zhibu.account.Branch;
import org.zhibu.account.Branches;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the host reads when he has the stubs verified, on PostgreSQL as the role that the
 * application signs in with.
 */
@PageTest
class StubCommandTests {

	@Autowired
	private BonusStory bonus;

	@Autowired
	private StubCommand command;

	@Autowired
	private Branches branches;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private ObjectProvider<EmbeddedPostgres> server;

	@Test
	void aSealedMonthIsSaidToBeTheSameAndAChangedLineIsNamed() throws SQLException {
		BranchOfStory branch = this.bonus.sealed();
		String number = "Zhibu: 1/1 " + branch.code() + "-202610 ";
		assertThat(said(branch, 0)).containsExactly(number + "same");
		change(branch, "基数=3000.00", "基数=3900.00");
		assertThat(said(branch, 3)).hasSize(4)
			.contains(number + "DIFFERS")
			.anyMatch((line) -> line.contains("Line 2") && line.contains("seal"))
			.anyMatch((line) -> line.contains("line 2") && line.contains("基数") && line.contains("3900.00"));
		change(branch, "基数=3900.00", "基数=3000.00");
		assertThat(said(branch, 0)).containsExactly(number + "same");
	}

	/** What it says of that branch; so many differences it counts. */
	private List<String> said(BranchOfStory of, int differences) {
		Branch branch = this.branches.find(of.id).orElseThrow();
		PrintStream console = System.out;
		ByteArrayOutputStream heard = new ByteArrayOutputStream();
		System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
		try {
			assertThat(BranchContext.<Integer>within(of.id, () -> this.command.verify(branch))).isEqualTo(differences);
		}
		finally {
			System.setOut(console);
		}
		return heard.toString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> line.startsWith("Zhibu: "))
			.map(String::stripTrailing)
			.toList();
	}

	private void change(BranchOfStory branch, String was, String now) throws SQLException {
		try (Guards off = new Guards(this.server, this.dataSource, "bonus_stub_line")) {
			assertThat(off.jdbc()
				.update("update bonus_stub_line set said = replace(said, ?, ?) where branch_id = ? and line_no = 2",
						was, now, branch.id))
				.isOne();
		}
	}

}
