package org.zhibu.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Refuses UPDATE and DELETE on H2 for tables that only grow. */
public final class AppendOnlyTrigger implements Trigger {

	@Override
	public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
		throw new SQLException("this table only grows: rows are never changed or deleted", "ZB001");
	}

}
