package org.zhibu.database;

import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneId;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.flywaydb.core.api.callback.Callback;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	PlatformTransactionManager transactionManager(EntityManagerFactory entities, DataSource dataSource)
			throws MetaDataAccessException {
		if (isPostgres(dataSource)) {
			return new BranchTransactionManager(entities, dataSource);
		}
		return new JpaTransactionManager(entities);
	}

	/** The clock of the section: every date and deadline is Beijing time. */
	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.system(ZoneId.of("Asia/Shanghai"));
	}

	@Bean
	Callback grantsAfterMigrate(JdbcConnectionDetails application) {
		return new GrantsAfterMigrate(application.getUsername());
	}

	@Bean
	Callback branchSelectivity() {
		return new BranchSelectivity();
	}

	private static boolean isPostgres(DataSource dataSource) throws MetaDataAccessException {
		return JdbcUtils.extractDatabaseMetaData(dataSource, (data) -> {
			try (Connection connection = data.getConnection()) {
				return data.getDatabaseProductName().equals("PostgreSQL");
			}
		});
	}

}
