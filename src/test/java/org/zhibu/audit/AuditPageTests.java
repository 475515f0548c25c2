package org.zhibu.audit;

import java.sql.Connection;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.shared.BranchContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class AuditPageTests {

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Chain chain;

	@Autowired
	private ChainJob job;

	@Autowired
	private AuditLog log;

	@Autowired
	private ObjectProvider<EmbeddedPostgres> server;

	private Cast.BranchOfStory branch;

	@BeforeEach
	void theSecretaryOpenedAMonthAndWasOnceRefused() {
		this.clock.moveTo(2026, 10, 26, 9);
		this.branch = this.cast.branch();
		Visitor secretary = this.cast.as(this.branch.secretary());
		secretary.from("/months", "/months", "month", "2026-10");
		this.clock.moveTo(2026, 11, 1, 9);
		secretary = this.cast.as(this.branch.secretary());
		secretary.from("/months/2026-10", "/months/2026-10/publication");
		assertThat(secretary.status()).isEqualTo(403);
	}

	@Test
	void theLogSaysInWordsWhoDidAndWhoTried() {
		Visitor discipline = this.cast.as(this.branch.discipline());
		assertThat(discipline.open("/audit").text()).contains("方致远")
			.contains("开了一个月")
			.contains("2026-10 · 11")
			.contains("2026-10-26 09:00")
			.contains("没办成")
			.contains("POST /months/2026-10/publication")
			.contains("还有 … 张评分表没有签认");
		assertThat(this.cast.as(this.branch.organisation()).open("/audit").status()).isEqualTo(403);
		assertThat(this.cast.as(this.cast.branch().discipline()).open("/audit").text()).doesNotContain("开了一个月");
	}

	@Test
	void theFilterIsInTheAddress() {
		Visitor discipline = this.cast.as(this.branch.discipline());
		assertThat(discipline.open("/audit?kind=REFUSED").text()).contains("publication").doesNotContain("开了一个月");
		assertThat(discipline.open("/audit?subject=month").text()).contains("开了一个月").doesNotContain("publication");
		assertThat(discipline.open("/audit?who=方").text()).contains("开了一个月");
		assertThat(discipline.open("/audit?who=" + this.branch.secretary().number()).text()).contains("开了一个月");
		assertThat(discipline.open("/audit?who=梁").text()).contains("没有这样的记录");
		assertThat(discipline.open("/audit?who=%25").text()).contains("没有这样的记录");
		assertThat(discipline.open("/audit?from=2026-10-26&until=2026-10-26").text()).contains("开了一个月")
			.doesNotContain("publication");
		assertThat(discipline.open("/audit?from=2026-11-01").text()).doesNotContain("开了一个月").contains("publication");
		assertThat(discipline.open("/audit?from=gestern&until=9999-99-99").text()).contains("日期看不懂");
		assertThat(discipline.open("/audit?before=x").status()).isEqualTo(400);
	}

	@Test
	void fiftyRowsStandOnAPage() {
		BranchContext.within(this.branch.id, () -> this.transaction.executeWithoutResult((status) -> {
			for (int i = 0; i < 60; i++) {
				this.log.wroteUnsigned(this.branch.id, "person.added", "person", null, "W" + i);
			}
		}));
		Visitor discipline = this.cast.as(this.branch.discipline()).open("/audit?subject=person");
		assertThat(discipline.html().split("加了一个人")).hasSize(51);
		java.util.regex.Matcher next = java.util.regex.Pattern.compile("href=\"(/audit\\?who=[^\"]*before=\\d+)\"")
			.matcher(discipline.html());
		assertThat(next.find()).as(discipline.html()).isTrue();
		discipline.open(next.group(1).replace("&amp;", "&"));
		assertThat(discipline.html().split("加了一个人")).hasSize(11);
	}

	@Test
	void theChainGrowsByTheJobAndHolds() {
		this.job.run();
		ChainCheck check = this.chain.check(this.branch.id);
		assertThat(check.holds()).isTrue();
		assertThat(check.waiting()).isZero();
		assertThat(check.links()).isGreaterThanOrEqualTo(2);
		assertThat(this.chain.continueFor(this.branch.id)).isZero();

		Visitor discipline = this.cast.as(this.branch.discipline());
		discipline.from("/audit/chain", "/audit/chain");
		assertThat(discipline.location()).isEqualTo("/audit/chain");
		assertThat(discipline.follow().text()).contains("对得上：" + check.links() + " 环");
		this.job.run();
		assertThat(discipline.open("/audit/chain").text()).contains("对得上：" + (check.links() + 1) + " 环");
		assertThat(discipline.open("/audit").text()).contains("查了记录全不全");
	}

	@Test
	void aChangedRowIsNamed() throws Exception {
		this.chain.continueFor(this.branch.id);
		String first = "select min(id) from audit_entry where branch_id = " + this.branch.id;
		asOwner("update audit_entry set detail = 'nothing' where id = (" + first + ")");
		ChainCheck check = this.chain.check(this.branch.id);
		assertThat(check.holds()).isFalse();
		assertThat(check.broken().key()).isEqualTo("audit.chain.changed");
		assertThat(check.broken().figures()[0]).isEqualTo("1");
		assertThat(this.cast.as(this.branch.discipline()).open("/audit/chain").text()).contains("第 1 环对不上");
		asOwner("delete from audit_entry where id = (" + first + ")");
		assertThat(this.chain.check(this.branch.id).broken().key()).isEqualTo("audit.chain.gone");
	}

	/**
	 * What only the owner of the database could do: the guard taken off, a row forged.
	 */
	private void asOwner(String forgery) throws Exception {
		EmbeddedPostgres postgres = this.server.getIfAvailable();
		if (postgres == null) {
			this.jdbc.sql("drop trigger audit_entry_append_only").update();
			try {
				this.jdbc.sql(forgery).update();
			}
			finally {
				this.jdbc.sql("""
						create trigger audit_entry_append_only before update, delete on audit_entry
						for each row call "org.zhibu.database.AppendOnlyTrigger\"""").update();
			}
			return;
		}
		try (Connection connection = postgres.getDatabase("postgres", "zhibu").getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("alter table audit_entry disable trigger append_only");
			statement.execute(forgery);
			statement.execute("alter table audit_entry enable trigger append_only");
		}
	}

}
