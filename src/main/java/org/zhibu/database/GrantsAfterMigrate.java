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

	@Override
	public String getCallbackName() {
		return "grants";
	}

}
