package org.zhibu.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Tells H2's planner that a branch selects next to nothing. Until H2 has counted for
 * itself it takes every column to select half of the distinct rows, and then prefers the
 * index of the branch alone to that of the branch and what is looked for: five thousand
 * lines joined to their amounts took half a minute.
 */
final class BranchSelectivity implements Callback {

	/** In percent; what H2 counts itself in a table with many rows of few branches. */
	private static final String LEAST = "1";

	private static final String NOT_COUNTED = """
			select table_name from information_schema.columns
			where table_schema = 'public' and column_name = 'branch_id' and selectivity = 50""";

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
		try (Statement statement = context.getConnection().createStatement()) {
			if (!context.getConnection().getMetaData().getDatabaseProductName().equals("H2")) {
				return;
			}
			for (String table : notCounted(statement)) {
				statement.execute("alter table " + statement.enquoteIdentifier(table, true)
						+ " alter column branch_id selectivity " + LEAST);
			}
		}
		catch (SQLException ex) {
			throw new FlywayException("the planner could not be told how little a branch selects", ex);
		}
	}

	private static List<String> notCounted(Statement statement) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(NOT_COUNTED)) {
			while (rows.next()) {
				tables.add(rows.getString(1));
			}
		}
		return tables;
	}

	@Override
	public String getCallbackName() {
		return "selectivity";
	}

}
