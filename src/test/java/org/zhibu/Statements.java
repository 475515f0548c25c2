package org.zhibu;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Listens at the driver: which statements a piece of work of this thread sends to the
 * database, with their values. Nobody is listened to unless a test asks.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

	private static final ThreadLocal<List<Sent>> HEARD = new ThreadLocal<>();

	@Bean
	static BeanPostProcessor listeningDataSource() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource real) ? new Listening(real) : bean;
			}
		};
	}

	/** What this work sends to the database, in order. */
	public static List<Sent> during(Runnable work) {
		List<Sent> heard = new ArrayList<>();
		HEARD.set(heard);
		try {
			work.run();
		}
		finally {
			HEARD.remove();
		}
		return heard;
	}

	/** Hands out connections that tell what they are asked, while somebody listens. */
	private static final class Listening extends DelegatingDataSource {

		Listening(DataSource real) {
			super(real);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection real = super.getConnection();
			List<Sent> heard = HEARD.get();
			return (heard != null) ? proxy(Connection.class, (self, method, values) -> {
				Object answer = call(real, method, values);
				if (answer instanceof PreparedStatement prepared) {
					return proxy(PreparedStatement.class, new Prepared(prepared, (String) values[0], heard));
				}
				return (answer instanceof Statement plain) ? proxy(Statement.class, new Plain(plain, heard)) : answer;
			}) : real;
		}

		private static <T> T proxy(Class<T> type, InvocationHandler handler) {
			return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
		}

	}

	private static Object call(Object target, Method method, Object[] values) throws Throwable {
		try {
			return method.invoke(target, values);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private record Plain(Statement real, List<Sent> heard) implements InvocationHandler {

		@Override
		public Object invoke(Object self, Method method, Object[] values) throws Throwable {
			if (method.getName().startsWith("execute") && values != null) {
				this.heard.add(new Sent((String) values[0], Map.of()));
			}
			return call(this.real, method, values);
		}

	}

	private record Prepared(PreparedStatement real, String sql, List<Sent> heard,
			Map<Integer, Value> values) implements InvocationHandler {

		Prepared(PreparedStatement real, String sql, List<Sent> heard) {
			this(real, sql, heard, new TreeMap<>());
		}

		@Override
		public Object invoke(Object self, Method method, Object[] given) throws Throwable {
			if (method.getName().startsWith("execute")) {
				this.heard.add(new Sent(this.sql, Map.copyOf(this.values)));
			}
			else if (method.getName().startsWith("set") && given.length > 1 && given[0] instanceof Integer place) {
				this.values.put(place, new Value(method, given.clone()));
			}
			return call(this.real, method, given);
		}

	}

	/** A value as it was given to a statement. */
	private record Value(Method setter, Object[] given) {
	}

	/**
	 * One statement as it was sent.
	 *
	 * @param sql its text
	 * @param values its values by place
	 */
	public record Sent(String sql, Map<Integer, Value> values) {

		/**
		 * Whether it only tells PostgreSQL the branch of the transaction: a setting of
		 * the session, not a question.
		 */
		public boolean isSetting() {
			return this.sql.startsWith("select set_config(");
		}

		/** How PostgreSQL would go about it in this transaction, line by line. */
		public List<String> plan(Connection connection) throws SQLException {
			try (PreparedStatement explain = connection.prepareStatement("explain " + this.sql)) {
				for (Value value : this.values.values()) {
					value.setter().invoke(explain, value.given());
				}
				List<String> lines = new ArrayList<>();
				ResultSet rows = explain.executeQuery();
				while (rows.next()) {
					lines.add(rows.getString(1));
				}
				return lines;
			}
			catch (ReflectiveOperationException ex) {
				throw new AssertionError(ex);
			}
		}

		@Override
		public String toString() {
			return this.sql.replaceAll("\\s+", " ");
		}

	}

}
