package org.zhibu.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.zhibu.Cast;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.TestLogins;
import org.zhibu.scorecard.Months;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * Every endpoint × every subject, as {@code authorisation-matrix.txt} lists who passes
 * the access rule. The endpoints come from the running application: one that is not
 * listed fails, and so does a line without its endpoint.
 */
@PageTest
class AuthorisationMatrixTests {

	private static final Path MATRIX = Path.of("src/test/resources/authorisation-matrix.txt");

	private static final List<String> BRANCH = List.of("secretary", "organisation", "discipline", "publicity", "head",
			"accountant", "functionary", "leader", "member", "worker");

	private static final Map<String, List<String>> MACROS = Map.of("branch", BRANCH, "committee", BRANCH.subList(0, 4),
			"signed-in", with(BRANCH, "overseer", "admin"), "everyone", with(BRANCH, "overseer", "admin", "anonymous"));

	/** Logins that are nobody of the branch: confidential things are nowhere for them. */
	private static final List<String> OUTSIDERS = List.of("overseer", "admin");

	/** Endpoints that the outsiders are not even told of. */
	private static final Set<String> CONCEALED = new TreeSet<>();

	private static final Pattern PEOPLE_WORK = Pattern
		.compile("[A-Z]+ /(talks|visits|coverage|duties|absences|cases|minds"
				+ "|concerns|me/records|record-appeals|readings|notes-keeping|care-rules|months/\\{month}/pairings)\\b");

	/** What a worker has of it: his say, and what is kept about himself. */
	private static final Pattern OWN = Pattern
		.compile("(GET|POST) /(me/records.*|concerns(/\\{id}(/confirmation|/reopening)?)?)$");

	/** Cast once; the people of the matrix are never changed by it. */
	private static Map<String, String> usernames;

	/** An id of the first branch for the first word of a path. */
	private static Map<String, Long> things;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Cast cast;

	@Autowired
	private TestLogins logins;

	@Autowired
	private MessageSource messages;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Months months;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private String refusal;

	private Visitor form;

	@BeforeEach
	void theSubjects() {
		this.refusal = this.messages.getMessage("shared.barred.right", null, Locale.SIMPLIFIED_CHINESE);
		this.form = this.cast.nobody().open("/login");
		if (usernames == null) {
			usernames = subjects();
		}
	}

	private Map<String, String> subjects() {
		Cast.BranchOfStory branch = this.cast.branch();
		Map<String, String> names = new LinkedHashMap<>();
		names.put("anonymous", null);
		names.put("disabled", branch.member(6).number());
		names.put("secretary", branch.secretary().number());
		names.put("organisation", branch.organisation().number());
		names.put("discipline", branch.discipline().number());
		names.put("publicity", branch.publicity().number());
		names.put("head", officer(branch, "段长", Role.SECTION_HEAD));
		names.put("accountant", officer(branch, "核算", Role.ACCOUNTANT));
		names.put("functionary", officer(branch, "职能", Role.FUNCTIONARY));
		Cast.Someone leader = this.cast.worker(branch, "班长");
		this.cast.lead(branch, leader, "一班");
		names.put("leader", leader.number());
		names.put("member", branch.member(0).number());
		names.put("worker", this.cast.worker(branch, "职工").number());
		this.logins.makeOverseer("overseer-" + branch.code());
		names.put("overseer", "overseer-" + branch.code());
		this.logins.makeAdministrator(branch.id, "admin-" + branch.code());
		names.put("admin", "admin-" + branch.code());
		names.put("secretary of another branch", this.cast.branch().secretary().number());
		this.logins.disable(names.get("disabled"));
		things = things(branch, leader);
		return names;
	}

	private Map<String, Long> things(Cast.BranchOfStory branch, Cast.Someone leader) {
		this.clock.moveTo(2026, 10, 26, 9);
		CurrentPerson secretary = new CurrentPerson(1, branch.secretary().id(), branch.id, "", "",
				Set.of(Role.SECRETARY), Set.of());
		BranchContext.within(branch.id, () -> this.months.open(secretary, YearMonth.of(2026, 10)));
		return BranchContext.within(branch.id, () -> this.transaction.execute((status) -> {
			Map<String, Long> ids = new TreeMap<>();
			ids.put("people", leader.id());
			ids.put("scorecards", id("scorecard", branch));
			ids.put("teams", id("team", branch));
			ids.put("offices", id("office_term", branch));
			ids.put("logins", this.logins.session(branch.secretary().number()).accountId());
			return ids;
		}));
	}

	private long id(String table, Cast.BranchOfStory branch) {
		return this.jdbc.sql("select max(id) from " + table + " where branch_id = ?")
			.params(branch.id)
			.query(Long.class)
			.single();
	}

	private String officer(Cast.BranchOfStory branch, String name, Role office) {
		Cast.Someone worker = this.cast.worker(branch, name);
		this.cast.give(branch, worker, office);
		return worker.number();
	}

	@Test
	void everyEndpointIsListedAndEveryLineHasItsEndpoint() {
		Set<String> listed = new TreeSet<>(matrix().keySet());
		Set<String> existing = new TreeSet<>(endpoints().keySet());
		assertThat(minus(existing, listed)).as("endpoints without a line in " + MATRIX).isEmpty();
		assertThat(minus(listed, existing)).as("lines of " + MATRIX + " without an endpoint").isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> everyEndpointLetsInWhoIsListedAndNobodyElse() {
		Map<String, Set<String>> matrix = matrix();
		return endpoints().values()
			.stream()
			.filter((endpoint) -> matrix.containsKey(endpoint.name()))
			.map((endpoint) -> DynamicTest.dynamicTest(endpoint.name(),
					() -> judge(endpoint, matrix.get(endpoint.name()))));
	}

	/**
	 * All of people work is nowhere for whoever is nobody of the branch, and closed to
	 * workers but for their own say and what is kept about themselves.
	 */
	@Test
	void peopleWorkIsConcealedFromOutsidersAndClosedToWorkers() {
		Set<String> ofPeopleWork = endpoints().keySet()
			.stream()
			.filter((name) -> PEOPLE_WORK.matcher(name).lookingAt())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(ofPeopleWork).hasSizeGreaterThan(50);
		assertThat(minus(ofPeopleWork, CONCEALED)).as("told to outsiders").isEmpty();
		assertThat(matrix()).allSatisfy((endpoint, subjects) -> {
			if (ofPeopleWork.contains(endpoint) && !OWN.matcher(endpoint).lookingAt()) {
				assertThat(subjects).as(endpoint).doesNotContain("worker", "accountant", "functionary");
			}
			if (ofPeopleWork.contains(endpoint)) {
				assertThat(subjects).as(endpoint).doesNotContain("overseer", "admin", "anonymous");
			}
		});
	}

	/**
	 * Whatever stands in the path is a thing of the first branch; the officers of another
	 * one find nothing there and change nothing.
	 */
	@TestFactory
	Stream<DynamicTest> aThingOfAnotherBranchIsNowhere() {
		return endpoints().values()
			.stream()
			.filter((endpoint) -> endpoint.path().matches(".*\\{(?!month|token|code|year|quarter|from)[^}]*}.*"))
			.map((endpoint) -> DynamicTest.dynamicTest(endpoint.name(), () -> {
				String path = endpoint.pathWith(things);
				MockHttpServletResponse answer = send(endpoint, endpoint.method(), path, "secretary of another branch",
						false);
				List<Integer> fine = (endpoint.method() == HttpMethod.GET) ? List.of(403, 404)
						: List.of(400, 403, 404, 422);
				assertThat(answer.getStatus()).as(endpoint.method() + " " + path).isIn(fine);
			}));
	}

	private void judge(Endpoint endpoint, Set<String> listed) throws Exception {
		List<String> wrong = new ArrayList<>();
		Set<String> variants = new TreeSet<>();
		for (String subject : usernames.keySet()) {
			boolean expected = listed.contains("anonymous") || !subject.equals("disabled")
					&& listed.contains(subject.equals("secretary of another branch") ? "secretary" : subject);
			note(endpoint, wrong, subject, expected, ask(endpoint, endpoint.method(), subject, "", false));
			if (!expected
					&& variants.add(subject.equals("anonymous") || subject.equals("disabled") ? subject : "other")) {
				if (!endpoint.path().equals("/")) {
					note(endpoint, wrong, subject + " /", false, ask(endpoint, endpoint.method(), subject, "/", false));
				}
				note(endpoint, wrong, subject + " HX", false, ask(endpoint, endpoint.method(), subject, "", true));
				if (endpoint.method() == HttpMethod.GET) {
					note(endpoint, wrong, subject + " HEAD", false, ask(endpoint, HttpMethod.HEAD, subject, "", false));
				}
			}
		}
		assertThat(wrong).as(endpoint.name()).isEmpty();
	}

	private void note(Endpoint endpoint, List<String> wrong, String who, boolean expected,
			MockHttpServletResponse answer) throws IOException {
		int status = answer.getStatus();
		String body = answer.getContentAsString(StandardCharsets.UTF_8);
		boolean toLogin = status == 302 && "/login".equals(answer.getHeader("Location")) || status == 401;
		boolean closed = toLogin || status == 403 && (body.isEmpty() || body.contains(this.refusal));
		boolean nowhere = who.endsWith(" /") && (status == 404 || status == 405);
		boolean hidden = CONCEALED.contains(endpoint.name())
				&& OUTSIDERS.stream().anyMatch((outsider) -> who.equals(outsider) || who.startsWith(outsider + " "));
		boolean fine = expected ? !closed : hidden ? status == 404 || nowhere : closed || nowhere;
		if (status >= 500 || !fine) {
			wrong.add(who + (expected ? " should pass" : " should be refused") + " but is answered " + status);
		}
		if (who.equals("anonymous HX") && !"/login".equals(answer.getHeader("HX-Redirect"))) {
			wrong.add("anonymous with HX-Request is not told by header");
		}
	}

	private MockHttpServletResponse ask(Endpoint endpoint, HttpMethod method, String subject, String tail, boolean htmx)
			throws Exception {
		return send(endpoint, method, endpoint.filledPath() + tail, subject, htmx);
	}

	private MockHttpServletResponse send(Endpoint endpoint, HttpMethod method, String path, String subject,
			boolean htmx) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path)
			.header("Accept-Language", "zh-CN");
		endpoint.headers().forEach(request::header);
		endpoint.parameters().forEach(request::param);
		if (endpoint.contentType() != null) {
			request.contentType(endpoint.contentType());
		}
		if (htmx) {
			request.header("HX-Request", "true");
		}
		if (usernames.get(subject) != null) {
			request.with(authentication(UsernamePasswordAuthenticationToken
				.authenticated(this.logins.session(usernames.get(subject)), null, List.of())));
		}
		try {
			return this.mvc.perform(this.form.signForm(request)).andReturn().getResponse();
		}
		catch (jakarta.servlet.ServletException ex) {
			throw new AssertionError(endpoint.name() + " fails for " + subject + " with " + ex.getMessage(), ex);
		}
	}

	private Map<String, Endpoint> endpoints() {
		Map<String, Endpoint> endpoints = new TreeMap<>();
		this.mapping.getHandlerMethods().forEach((info, handler) -> {
			Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
			for (String path : info.getPatternValues()) {
				for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
					Endpoint endpoint = Endpoint.of(method, path, info);
					endpoints.put(endpoint.name(), endpoint);
					Needs needs = handler.getMethodAnnotation(Needs.class);
					if (needs != null && needs.value().isConfidential()) {
						CONCEALED.add(endpoint.name());
					}
				}
			}
		});
		return endpoints;
	}

	private static Map<String, Set<String>> matrix() {
		Map<String, Set<String>> matrix = new LinkedHashMap<>();
		for (String line : lines()) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			int colon = line.lastIndexOf(" : ");
			assertThat(colon).as("a line is «METHOD /path : subjects», not «%s»", line).isPositive();
			Set<String> subjects = new LinkedHashSet<>();
			for (String word : line.substring(colon + 3).strip().split("\\s+")) {
				subjects.addAll(MACROS.getOrDefault(word, List.of(word)));
			}
			assertThat(MACROS.get("everyone")).as(line).containsAll(subjects);
			String endpoint = line.substring(0, colon).strip().replaceAll("\\s+", " ");
			Set<String> before = matrix.put(endpoint, subjects);
			assertThat((before == null) ? subjects : before).as("two lines for " + endpoint).isEqualTo(subjects);
		}
		return matrix;
	}

	private static List<String> lines() {
		try {
			return Files.readAllLines(MATRIX);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static List<String> with(List<String> some, String... more) {
		List<String> all = new ArrayList<>(some);
		all.addAll(List.of(more));
		return List.copyOf(all);
	}

	private static Set<String> minus(Set<String> some, Set<String> others) {
		Set<String> rest = new TreeSet<>(some);
		rest.removeAll(others);
		return rest;
	}

	/** A way into the application, with values made up for its variables. */
	private record Endpoint(HttpMethod method, String path, Map<String, String> headers, Map<String, String> parameters,
			String contentType) {

		static Endpoint of(RequestMethod method, String path, RequestMappingInfo info) {
			return new Endpoint(method.asHttpMethod(), path, values(info.getHeadersCondition().getExpressions()),
					values(info.getParamsCondition().getExpressions()),
					info.getConsumesCondition()
						.getConsumableMediaTypes()
						.stream()
						.findFirst()
						.map(Object::toString)
						.orElse(null));
		}

		private static Map<String, String> values(Set<NameValueExpression<String>> expressions) {
			Map<String, String> values = new TreeMap<>();
			expressions.stream()
				.filter((expression) -> !expression.isNegated())
				.forEach((expression) -> values.put(expression.getName(),
						(expression.getValue() != null) ? expression.getValue() : "true"));
			return values;
		}

		String name() {
			return this.method + " " + this.path;
		}

		/** The path with things that exist in the first branch. */
		String pathWith(Map<String, Long> things) {
			String first = this.path.startsWith("/logins/people") ? "people" : this.path.split("/")[1];
			return this.path.replaceAll("\\{month[^}]*}", "2026-10")
				.replaceAll("\\{(item|year|quarter)[^}]*}", "1")
				.replaceFirst("\\{[^}]*}", Long.toString(things.getOrDefault(first, things.get("people"))))
				.replaceAll("\\{[^}]*}", Long.toString(things.get("people")));
		}

		/** No month, no person and no link has these values. */
		String filledPath() {
			return this.path.replaceAll("\\{month[^}]*}", "2099-01")
				.replaceAll("\\{(token|code)[^}]*}", "unknown-unknown-unknown")
				.replaceAll("\\{[^}]*}", "987654321");
		}

	}

}
