package org.zhibu.zone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Zones stand in the order in which people count. */
@PageTest
class ZoneOrderTests {

	private static final Pattern CODE = Pattern.compile(">((?:A|东)\\d+(?:-\\d+)?)<");

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory story;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Zones zones;

	@Test
	void aTwoComesBeforeATenOnEveryPageOfTheListAndInEveryChoice() {
		BranchOfStory branch = this.cast.branch();
		List<String> inOrder = new ArrayList<>();
		for (int number = 1; number <= 60; number++) {
			inOrder.add("A" + number);
		}
		inOrder.addAll(List.of("东1-2", "东1-10", "东2-1"));
		this.story.within(branch, () -> inOrder.stream()
			.sorted()
			.forEach((code) -> this.jdbc.sql(
					"insert into zone (id, branch_id, version, code, name, place) values (nextval('id_seq'), ?, 0, ?, ?, '三号巷')")
				.params(branch.id, code, code)
				.update()));
		Visitor secretary = this.cast.as(branch.secretary()).open("/zones");
		List<String> shown = codes(secretary);
		Matcher next = Pattern.compile("/zones\\?after=[^\"]+").matcher(secretary.html());
		assertThat(next.find()).isTrue();
		shown.addAll(codes(secretary.open(next.group())));
		assertThat(shown).containsExactlyElementsOf(inOrder);
		assertThat(this.story.read(branch, () -> this.zones.all(LocalDate.of(2026, 10, 26))).values())
			.containsExactlyElementsOf(inOrder);
	}

	private static List<String> codes(Visitor reader) {
		List<String> codes = new ArrayList<>();
		Matcher found = CODE.matcher(reader.html());
		while (found.find()) {
			if (!codes.contains(found.group(1))) {
				codes.add(found.group(1));
			}
		}
		return codes;
	}

}
