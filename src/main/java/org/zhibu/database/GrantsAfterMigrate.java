package org.zhibu.database;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Lets the application's role read and write the owner's tables after a migration. The
 * role owns nothing, so that row-level security binds it.
 */
record GrantsAfterMigrate(String user) implements Callback {

	/**
	 * Row-level security is forced on the owner too; so that he can dump the whole
	 * database he may read, and only read, every branch's rows.
	 */
	private static final String OWNER_READS = """
			do $$
			declare t text;
			begin
			  for t in select tablename from pg_policies where schemaname = 'public' and policyname = 'own_branch' loop
			    execute format('drop policy if exists owner_reads on %I', t);
			    execute format('create policy owner_reads on %I for select to %I using (true)', t, current_user);
			  end loop;
			end $$""";

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		if (!isOtherRoleOnPostgres(context)) {
			return;
		}
		try (Statement statement = context.getConnection().createStatement()) {
			String role = statement.enquoteIdentifier(this.user, true);
			statement.execute("grant usage on schema public to " + role);
			statement.execute("grant select, insert, update, delete on all tables in schema public to " + role);
			statement.execute("grant usage, select on all sequences in schema public to " + role);
			statement.execute(OWNER_READS);
		}
		catch (SQLException ex) {
			throw new FlywayException("the application's role could not be given its rights", ex);
		}
	}

	private boolean isOtherRoleOnPostgres(Context context) {
		try {
			DatabaseMetaData database = context.getConnection().getMetaData();
			return database.getDatabaseProductName().equals("PostgreSQL") && !this.user.equals(database.getUserName());
		}
		catch (SQLException ex) {
			throw new FlywayException("the database does not answer", ex);
		}
	}

	/** Named to run after the script that makes the policies. */
	@Override
	public String getCallbackName() {
		return "grants";
	}

}
