package org.zhibu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A story through the real chain, the real templates and the real database: H2 or
 * PostgreSQL, named by {@code zhibu.test.database}. All page tests share one context, and
 * with it one server on a port of its own for the tests that need real HTTP.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("page")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "zhibu.home=target/test-home-${surefire.forkNumber:1}", "spring.config.import=" })
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestClock.class, Statements.class, Cast.class, MonthStory.class, BonusStory.class,
		ExpenseStory.class, org.zhibu.account.TestLogins.class })
public @interface PageTest {

}
