package org.zhibu.meetingpage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MeetingBook;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.Statements;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Visitor;
import org.zhibu.account.TestLogins;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.Meetings;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.meetingitem.Items;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

/**
 * What the pages of meetings cost in statements: the same for ten meetings and a
 * thousand.
 */
@PageTest
class MeetingCostTests {

	private static final LocalDate DAY = LocalDate.of(2026, 10, 8);

	/** A list; a page of one meeting is gathered from more books. */
	private static final int MOST = 8;

	private static final int MOST_OF_ONE = 14;

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Attendances attendances;

	@Autowired
	private Items items;

	@Autowired
	private TestLogins logins;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	private BranchOfStory branch;

	@Test
	void aPageCostsAsMuchForAThousandMeetingsAsForTen() {
		this.clock.moveTo(2026, 10, 8, 18);
		this.branch = this.cast.branch();
		MeetingBook book = new MeetingBook(this.branch, this.meetings, this.attendances, this.items);
		long meeting = book.sitting(MeetingKind.COMMITTEE, DAY, ItemDraft.talk("一件事", null, 10, null));
		String one = "/meetings/" + meeting;
		List<String> lists = List.of("/meetings", "/meetings?kind=COMMITTEE&year=2026", "/meetings/new", "/topics",
				"/tasks", "/papers", calendar());
		List<String> pages = List.of(one, one + "/items/new", one + "/items/" + book.itemsOf(meeting).get(0),
				one + "/attendance", one + "/minutes", one + "/notice", one + "/sign-sheet");
		fill(meeting, 10);
		Map<String, Integer> fewLists = cost(lists);
		Map<String, Integer> fewPages = cost(pages);
		fill(meeting, 990);
		assertThat(cost(lists)).isEqualTo(fewLists);
		assertThat(cost(pages)).isEqualTo(fewPages);
		assertThat(fewLists).allSatisfy((page, cost) -> assertThat(cost).as(page).isLessThanOrEqualTo(MOST));
		assertThat(fewPages).allSatisfy((page, cost) -> assertThat(cost).as(page).isLessThanOrEqualTo(MOST_OF_ONE));
	}

	private String calendar() {
		Visitor secretary = this.cast.as(this.branch.secretary()).from("/meetings/calendar", "/meetings/calendar");
		Matcher link = Pattern.compile("/ical/[0-9a-f]{48}").matcher(secretary.follow().html());
		assertThat(link.find()).isTrue();
		return link.group();
	}

	private Map<String, Integer> cost(List<String> pages) {
		Someone reader = this.branch.secretary();
		Map<String, Integer> cost = new LinkedHashMap<>();
		pages.forEach((path) -> {
			var login = UsernamePasswordAuthenticationToken.authenticated(this.logins.session(reader.number()), null,
					List.of());
			cost.put(path,
					(int) Statements
						.during(() -> assertThat(this.mvc.get().uri(path).with(authentication(login))).hasStatusOk())
						.stream()
						.filter((sent) -> !sent.isSetting())
						.count());
		});
		return cost;
	}

	/** So many called meetings more, each with an item and its task. */
	private void fill(long like, int many) {
		this.month.within(this.branch, () -> {
			this.jdbc
				.sql("""
						insert into meeting (id, branch_id, version, kind, state, held_on, planned, place, chair_id, recorder_id,
						  entered_by, late, called_at, sign_round)
						select nextval('id_seq'), branch_id, 0, kind, 'CALLED', held_on, planned, place, chair_id, recorder_id,
						  entered_by, false, called_at, 1
						from meeting m cross join generate_series(1, :many) as s(x) where branch_id = :branch and m.id = :like""")
				.param("branch", this.branch.id)
				.param("like", like)
				.param("many", many)
				.update();
			this.jdbc
				.sql("""
						insert into meeting_item (id, branch_id, version, meeting_id, seq, title, minutes, of_workers, ballot, state)
						select nextval('id_seq'), m.branch_id, 0, m.id, 9, 'x', 10, false, 'OPEN', 'OPEN' from meeting m
						where m.branch_id = :branch and m.state = 'CALLED' and not exists (select 1 from meeting_item i
						  where i.branch_id = m.branch_id and i.meeting_id = m.id)""")
				.param("branch", this.branch.id)
				.update();
		});
	}

}
