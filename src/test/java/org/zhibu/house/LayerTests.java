package org.zhibu.house;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.zhibu.shared.Once;
import org.zhibu.shared.OpenToAll;

import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.PostMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The layers of a feature, as design 2.2 draws them. */
@AnalyzeClasses(packages = "org.zhibu", importOptions = ImportOption.DoNotIncludeTests.class)
class LayerTests {

	/** Files a package may have; past that it is split into two features. */
	private static final int FILES = 20;

	/** Packages that are older than the rule, each with the size it may not pass. */
	private static final Map<String, Integer> LARGER = Map.of("account", 22, "shared", 32, "web", 23);

	/** Code in which a rounding error would be somebody's money. */
	private static final List<String> EXACT = List.of("shared/Yuan", "shared/Points", "scheme/", "ledger/",
			"scorecard/", "selfscore/", "review/", "star/", "settlement/", "bonus/", "bonusrule/", "bonusfinding/",
			"bonussheet/", "receipt/", "payout/", "stub/", "bonusfix/", "reconciliation/", "authority/", "expense/",
			"expensepay/", "expensebudget/", "expensepage/", "expensepaper/");

	@ArchTest
	static final ArchRule CONTROLLERS_NEVER_TOUCH_REPOSITORIES = noClasses().that()
		.haveSimpleNameEndingWith("Controller")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(Repository.class)
		.orShould()
		.dependOnClassesThat()
		.haveSimpleNameEndingWith("Sql");

	@ArchTest
	static final ArchRule SERVICES_KNOW_NOTHING_OF_THE_WEB = noClasses().that()
		.areAnnotatedWith(Service.class)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.springframework.ui..");

	@ArchTest
	static final ArchRule ENTITIES_KNOW_NOTHING_OF_SPRING = noClasses().that()
		.areAnnotatedWith(Entity.class)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes().that()
		.haveSimpleNameEndingWith("Controller")
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule REPOSITORIES_ARE_PACKAGE_PRIVATE = classes().that()
		.areAssignableTo(Repository.class)
		.or()
		.haveSimpleNameEndingWith("Sql")
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(Entity.class)
		.should(haveNo("the shape of a setter",
				(method) -> method.getName().matches("set[A-Z].*") && method.getRawParameterTypes().size() == 1));

	@ArchTest
	static final ArchRule ENTITIES_ARE_NEVER_BOUND_TO_REQUESTS = methods().that()
		.areDeclaredInClassesThat()
		.haveSimpleNameEndingWith("Controller")
		.and()
		.doNotHaveModifier(JavaModifier.PRIVATE)
		.should(haveNo("an entity among their parameters",
				(method) -> method.getRawParameterTypes()
					.stream()
					.anyMatch((type) -> type.isAnnotatedWith(Entity.class))));

	@ArchTest
	static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should()
		.accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("it asks the machine for the time") {

			@Override
			public boolean test(JavaAccess<?> access) {
				String owner = access.getTargetOwner().getName();
				boolean now = owner.startsWith("java.time.") && access.getName().equals("now")
						&& !access.getTarget().toString().contains(Clock.class.getName());
				return now || owner.equals("java.lang.System") && access.getName().equals("currentTimeMillis")
						|| owner.equals("java.util.Date") && access.getName().equals("<init>");
			}

		});

	@ArchTest
	static final ArchRule PLAIN_SQL_LIVES_IN_SQL_CLASSES = noClasses().that()
		.haveSimpleNameNotEndingWith("Sql")
		.and()
		.resideOutsideOfPackage("org.zhibu.database")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(JdbcClient.class)
		.orShould()
		.dependOnClassesThat()
		.areAssignableTo(JdbcOperations.class);

	@ArchTest
	static final ArchRule EVERY_POST_IS_DONE_ONCE = methods().that()
		.areAnnotatedWith(PostMapping.class)
		.and()
		.areNotAnnotatedWith(OpenToAll.class)
		.should(haveNo("no once-only token",
				(method) -> method.getRawParameterTypes()
					.stream()
					.noneMatch((type) -> type.isEquivalentTo(Once.class))));

	@Test
	void noFloatingPointNearMoneyAndMarks() {
		Pattern floating = Pattern.compile("\\b(double|float|Double|Float)\\b");
		List<String> found = Sources.below(Sources.JAVA, ".java")
			.stream()
			.filter((file) -> EXACT.stream()
				.anyMatch((start) -> Sources.JAVA.relativize(file).toString().startsWith(start)))
			.filter((file) -> floating.matcher(Sources.java(file).code()).find())
			.map(Object::toString)
			.toList();
		assertThat(found).isEmpty();
	}

	/**
	 * A stale page is answered 409 wherever it is caught: the refusal knows its status.
	 */
	@Test
	void aRefusalThatIsCaughtKeepsItsStatus() {
		Pattern flattened = Pattern.compile("catch \\(RuleViolation \\w+\\) \\{[^}]*UNPROCESSABLE_CONTENT");
		List<String> found = Sources.below(Sources.JAVA, "Controller.java")
			.stream()
			.filter((file) -> flattened.matcher(Sources.java(file).code()).find())
			.map(Object::toString)
			.toList();
		assertThat(found).isEmpty();
	}

	@Test
	void aPackageStaysSmallEnoughToBeReadAtOnce() {
		Map<String, Long> sizes = Sources.below(Sources.JAVA, ".java")
			.stream()
			.filter((file) -> !file.endsWith("package-info.java"))
			.map((file) -> file.getParent().getFileName().toString())
			.collect(Collectors.groupingBy((name) -> name, TreeMap::new, Collectors.counting()));
		sizes.values().removeIf((count) -> count <= FILES);
		sizes.entrySet().removeIf((entry) -> entry.getValue() <= LARGER.getOrDefault(entry.getKey(), FILES));
		assertThat(sizes).as("packages of more than %s files", FILES).isEmpty();
	}

	private static ArchCondition<JavaMethod> haveNo(String what, java.util.function.Predicate<JavaMethod> wrong) {
		return new ArchCondition<>("have nothing wrong: " + what) {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				if (wrong.test(method)) {
					events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has " + what));
				}
			}

		};
	}

}
