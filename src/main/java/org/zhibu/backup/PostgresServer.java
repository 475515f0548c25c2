package org.zhibu.backup;

import org.springframework.core.env.PropertyResolver;

/**
 * How PostgreSQL's own programs reach the database: as its owner, who may read every
 * branch's rows and make tables.
 *
 * @param address the address for libpq
 * @param user the owner
 * @param password his password, or {@code null}
 * @param ownerApart whether the application itself signs in as somebody else
 */
record PostgresServer(String address, String user, String password, boolean ownerApart) {

	static PostgresServer of(PropertyResolver settings) {
		String application = settings.getProperty("spring.datasource.username", "");
		String owner = settings.getProperty("spring.flyway.user", application);
		String url = settings.getProperty("spring.flyway.url", settings.getProperty("spring.datasource.url", ""));
		String password = settings.getProperty("spring.flyway.password",
				settings.getProperty("spring.datasource.password"));
		return new PostgresServer(url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", ""), owner, password,
				!owner.equals(application));
	}

	static boolean isMeant(PropertyResolver settings) {
		return settings.getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:");
	}

	ProcessBuilder program(String... command) {
		ProcessBuilder program = new ProcessBuilder(command);
		// what they say when something is wrong is read here
		program.environment().put("LC_ALL", "C");
		if (this.password != null) {
			program.environment().put("PGPASSWORD", this.password);
		}
		return program;
	}

}
