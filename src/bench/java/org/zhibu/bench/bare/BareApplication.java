package org.zhibu.bench.bare;

import java.time.LocalDate;

import jakarta.persistence.EntityManager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.support.TransactionTemplate;

/** A login, one page, one form. */
@SpringBootApplication
public class BareApplication {

	public static void main(String[] args) {
		System.setProperty("spring.config.name", "bare");
		SpringApplication.run(BareApplication.class, args);
	}

	@Bean
	SecurityFilterChain chain(HttpSecurity http) throws Exception {
		http.authorizeHttpRequests(
				(requests) -> requests.requestMatchers("/login").permitAll().anyRequest().authenticated());
		http.formLogin((form) -> form.loginPage("/login").defaultSuccessUrl("/people", true));
		return http.build();
	}

	@Bean
	UserDetailsService users() {
		return new InMemoryUserDetailsManager(User.withUsername("secretary").password("{noop}bare").build());
	}

	@EventListener
	void announce(ApplicationReadyEvent event) {
		int port = ((WebServerApplicationContext) event.getApplicationContext()).getWebServer().getPort();
		event.getApplicationContext()
			.getBean(TransactionTemplate.class)
			.executeWithoutResult((status) -> fill(event.getApplicationContext().getBean(EntityManager.class)));
		System.out.println("http://localhost:" + port);
	}

	private static void fill(EntityManager entities) {
		for (int n = 1; n <= 20; n++) {
			entities.persist(new BarePerson(n, Integer.toString(1000 + n), "季青山" + n, "掘进" + (1 + n % 4) + "班",
					(n % 2 == 0) ? "掘进工" : "支护工", (n % 3 == 0) ? "劳务工" : "正式工", (n <= 11) ? "党员" : "群众",
					LocalDate.of(2012, 3, 1)));
		}
	}

}
