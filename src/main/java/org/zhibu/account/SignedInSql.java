package org.zhibu.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everything a request must know of its login, in one statement: it runs at every
 * request, so that rights are those of this very moment.
 */
@Repository
class SignedInSql {

	private static final String QUERY = """
			select a.id, a.person_id, a.branch_id, a.display_name, a.duty, a.enabled, a.epoch, a.must_change, a.secret_kind, a.theme, a.language,
			  b.name as branch_name, p.party_status, p.joined_on, p.left_on, p.mistaken_for, o.office, o.team_id,
			  (select min(m.period) from score_month m where m.branch_id = a.branch_id and not m.backfilled) as first_month,
			  (select max(m.period) from score_month m where m.branch_id = a.branch_id and not m.backfilled) as last_month
			from account a
			left join branch b on b.id = a.branch_id
			left join person p on p.id = a.person_id and p.branch_id = a.branch_id
			left join office_term o on o.branch_id = a.branch_id and o.person_id = a.person_id and o.confirmed_at is not null
			  and o.starts_on <= :today and (o.ends_on is null or o.ends_on >= :today)
			where a.id = :id""";

	private final JdbcClient jdbc;

	SignedInSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<SignedIn> load(long accountId, LocalDate today) {
		return this.jdbc.sql(QUERY)
			.param("id", accountId)
			.param("today", today)
			.query((ResultSet rows) -> rows.next() ? Optional.of(read(rows, today)) : Optional.<SignedIn>empty());
	}

	private static SignedIn read(ResultSet rows, LocalDate today) throws SQLException {
		Duty duty = Duty.valueOf(rows.getString("duty"));
		Long personId = rows.getObject("person_id", Long.class);
		boolean present = duty != Duty.PERSON || present(rows, today);
		boolean usable = rows.getBoolean("enabled") && present;
		int epoch = rows.getInt("epoch");
		boolean mustChange = rows.getBoolean("must_change");
		boolean pin = "PIN".equals(rows.getString("secret_kind"));
		String theme = rows.getString("theme");
		String language = rows.getString("language");
		YearMonth first = month(rows.getString("first_month"));
		YearMonth last = month(rows.getString("last_month"));
		long accountId = rows.getLong("id");
		Long branchId = rows.getObject("branch_id", Long.class);
		String name = rows.getString("display_name");
		String branchName = rows.getString("branch_name");
		Set<Role> roles = EnumSet.noneOf(Role.class);
		switch (duty) {
			case ADMIN -> roles.add(Role.ADMIN);
			case OVERSEER -> roles.add(Role.OVERSEER);
			case PERSON -> {
				roles.add(Role.WORKER);
				if (!"NONE".equals(rows.getString("party_status"))) {
					roles.add(Role.MEMBER);
				}
			}
		}
		Set<Long> teams = new HashSet<>();
		do {
			String office = rows.getString("office");
			if (office != null) {
				roles.add(Role.valueOf(office));
				long team = rows.getLong("team_id");
				if (!rows.wasNull()) {
					teams.add(team);
				}
			}
		}
		while (rows.next());
		CurrentPerson person = new CurrentPerson(accountId, personId,
				(branchId != null) ? branchId : BranchContext.NOBODY, name, branchName, roles, teams);
		boolean weak = pin && roles.stream().anyMatch(Role::needsPassphrase);
		return new SignedIn(person, usable, epoch, mustChange || weak, theme, language, first, last);
	}

	private static boolean present(ResultSet row, LocalDate today) throws SQLException {
		LocalDate left = row.getObject("left_on", LocalDate.class);
		return row.getObject("mistaken_for") == null && (left == null || !left.isBefore(today));
	}

	private static YearMonth month(String text) {
		return (text != null) ? YearMonth.parse(text) : null;
	}

}
