package org.zhibu.strength;

import java.nio.file.Path;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.zhibu.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** The host's commands on PostgreSQL, as processes of their own. */
@Tag("page")
@Tag("deep")
@EnabledIfSystemProperty(named = "zhibu.test.database", matches = "postgresql",
		disabledReason = "the file of H2 has its own in KillTests")
class PostgresHostTests {

	private static final String[] TWO_PUBLISHED_MONTHS = {
			"""
					insert into person (id, branch_id, version, number, name, initials, party_status, employment, joined_on)
					select nextval('id_seq'), p.branch_id, 0, cast(1001 + n as varchar), '季青山' || n, 'jqs', 'NONE', 'REGULAR', p.joined_on
					from person p cross join generate_series(1, 10) as g(n)""",
			"""
					insert into bonus_month (id, branch_id, version, period, state, entered_by, entered_at, met_on, checked_by,
					  checked_at, sign_round, published_by, published_at, scope)
					select nextval('id_seq'), p.branch_id, 0, m.period, 'PUBLISHED', p.id, now(), date '2001-03-01', p.id, now(), 1, p.id,
					  now(), 'SECTION' from person p cross join (values ('2001-01'), ('2001-02')) as m(period) where p.number = '1001'""",
			"""
					insert into bonus_line (id, branch_id, version, month_id, line_no, revision, state, person_id, number, name,
					  base_fen, entered_by, entered_at)
					select nextval('id_seq'), m.branch_id, 0, m.id, cast(p.number as integer) - 1000, 1, 'IN_FORCE', p.id, p.number,
					  p.name, 100000, m.entered_by, m.entered_at
					from bonus_month m join person p on p.branch_id = m.branch_id""" };

	@TempDir
	private Path home;

	@Test
	void theStubsAreVerifiedByTheRoleOfTheApplicationAndAChangedLineIsNamed() throws Exception {
		try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
			PostgresInstallation.makeRoles(server);
			PostgresInstallation host = new PostgresInstallation(server, "host", this.home).make();
			try (Running application = host.start()) {
				Wire secretary = host.setUp(application, "host");
				host.byHand(TWO_PUBLISHED_MONTHS);
				secretary.get("/months");
				for (String month : new String[] { "2001-01", "2001-02" }) {
					assertThat(secretary.post("/months/" + month + "/bonus/seal", "once", UUID.randomUUID().toString())
						.statusCode()).isEqualTo(302);
				}
			}
			assertThat(Running.command(this.home, host.settings(), "--verify-stubs")).contains(
					"Zhibu: 1/2 host-200101 same", "Zhibu: 2/2 host-200102 same", "Zhibu: nothing differs", "exit 0");
			host.byHand("set session_replication_role = replica", "update bonus_stub_line set said = "
					+ "replace(said, '1000.00', '1000.01') where line_no = 3 and stub_id = (select min(id) from bonus_stub)");
			assertThat(Running.command(this.home, host.settings(), "--verify-stubs"))
				.contains("Zhibu: 1/2 host-200101 DIFFERS", "Zhibu: 2/2 host-200102 same", "exit 1")
				.anyMatch((line) -> line.contains("ine 3") && line.contains("seal"))
				.anyMatch((line) -> line.contains("基数") && line.contains("1000.01"));
		}
	}

}
