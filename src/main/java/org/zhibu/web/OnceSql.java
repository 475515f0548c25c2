package org.zhibu.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OnceSql {

	private final JdbcClient jdbc;

	OnceSql(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void claim(String token, Long accountId, Instant now) {
		this.jdbc.sql("insert into once_token (token, account_id, answer, used_at) values (?, ?, '', ?)")
			.params(token, accountId, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
	}

	void keepAnswer(String token, String answer) {
		this.jdbc.sql("update once_token set answer = ? where token = ?").params(answer, token).update();
	}

	Optional<String> answerOf(String token) {
		return this.jdbc.sql("select answer from once_token where token = ?")
			.params(token)
			.query(String.class)
			.optional();
	}

}
