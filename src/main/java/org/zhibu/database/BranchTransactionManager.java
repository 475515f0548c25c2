package org.zhibu.database;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Opens every transaction with the branch it may see, so that PostgreSQL's row-level
 * security holds even where a statement forgets its branch.
 */
class BranchTransactionManager extends JpaTransactionManager {

	private final JdbcTemplate jdbc;

	BranchTransactionManager(EntityManagerFactory entities, DataSource dataSource) {
		super(entities);
		setDataSource(dataSource);
		this.jdbc = new JdbcTemplate(dataSource);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		super.doBegin(transaction, definition);
		this.jdbc.queryForObject("select set_config('zhibu.branch', ?, true)", String.class,
				Long.toString(BranchContext.current()));
	}

}
