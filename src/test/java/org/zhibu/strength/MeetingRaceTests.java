package org.zhibu.strength;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.MeetingBook;
import org.zhibu.MonthStory;
import org.zhibu.PageTest;
import org.zhibu.TestClock.MovableClock;
import org.zhibu.Wire;
import org.zhibu.meeting.Attendances;
import org.zhibu.meeting.MeetingKind;
import org.zhibu.meeting.Meetings;
import org.zhibu.meetingitem.ItemDraft;
import org.zhibu.meetingitem.Items;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A meeting under thirty-two threads from a barrier, over real HTTP: an item is decided
 * once, a session ends once, minutes are locked by two different names.
 */
@PageTest
class MeetingRaceTests {

	private static final int ROUNDS = 3 * Integer.getInteger("zhibu.test.rounds", 1);

	@LocalServerPort
	private int port;

	@Autowired
	private Cast cast;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Meetings meetings;

	@Autowired
	private Attendances attendances;

	@Autowired
	private Items items;

	@Autowired
	private MonthStory month;

	@Autowired
	private JdbcClient jdbc;

	private BranchOfStory branch;

	private MeetingBook book;

	private Wire secretary;

	private Wire publicity;

	@BeforeEach
	void aCommittee() {
		this.clock.moveTo(2035, 3, 10, 18);
		this.branch = this.cast.branch();
		this.book = new MeetingBook(this.branch, this.meetings, this.attendances, this.items);
		this.secretary = wire(this.branch.secretary());
		this.publicity = wire(this.branch.publicity());
	}

	@Test
	void anItemIsDecidedOnceWhateverTheTwoRecordersSend() {
		for (int round = 0; round < ROUNDS; round++) {
			long meeting = sitting();
			long item = this.book.itemsOf(meeting).get(0);
			Answers answers = Race.of((i) -> ((i % 2 == 0) ? this.secretary : this.publicity)
				.post("/meetings/" + meeting + "/items/" + item + "/decision", decision((i % 2 == 0) ? "YES" : "NO")));
			answers.sound();
			assertThat(answers.done()).isOne();
			assertThat(answers.refused()).isEqualTo(Race.THREADS - 1);
			assertThat(count("select count(*) from vote_count where branch_id = ? and item_id = ?", item)).isOne();
			assertThat(count("select count(*) from vote where branch_id = ? and item_id = ?", item)).isEqualTo(4);
		}
	}

	/**
	 * Half of the posts still carry her vote, half do not: whichever is counted fits
	 * those who were due at that moment.
	 */
	@Test
	void anOfficeThatEndsDuringTheVoteTakesItsVoteAlong() {
		Someone leaving = this.branch.organisation();
		for (int round = 0; round < ROUNDS; round++) {
			long meeting = sitting();
			long item = this.book.itemsOf(meeting).get(0);
			Answers answers = Race.of((i) -> {
				if (i == 0) {
					officeEnds(leaving, LocalDate.of(2035, 3, 9));
					return this.secretary.get("/topics");
				}
				return ((i % 2 == 0) ? this.secretary : this.publicity).post(
						"/meetings/" + meeting + "/items/" + item + "/decision",
						decision("YES", (i % 4 < 2) ? null : leaving));
			});
			answers.sound();
			long counted = count("select count(*) from vote_count where branch_id = ? and item_id = ?", item);
			assertThat(answers.done()).isEqualTo(counted).isLessThanOrEqualTo(1);
			assertThat(count("select count(*) from vote where branch_id = ? and item_id = ?", item)).isEqualTo(
					count("select coalesce(sum(due), 0) from vote_count where branch_id = ? and item_id = ?", item));
			officeEnds(leaving, null);
		}
	}

	private void officeEnds(Someone who, LocalDate day) {
		this.month.within(this.branch,
				() -> this.jdbc
					.sql("update office_term set ends_on = :day where branch_id = :branch and person_id = :who")
					.param("day", day, Types.DATE)
					.param("branch", this.branch.id)
					.param("who", who.id())
					.update());
	}

	@Test
	void aDecisionComesBeforeTheEndOrNotAtAll() {
		for (int round = 0; round < ROUNDS; round++) {
			long meeting = sitting();
			long item = this.book.itemsOf(meeting).get(0);
			int version = this.book.meeting(meeting).getVersion();
			Answers answers = Race.of((i) -> (i % 2 == 0)
					? this.secretary.post("/meetings/" + meeting + "/ending", "once", token(), "version",
							Integer.toString(version), "time", "17:00")
					: this.publicity.post("/meetings/" + meeting + "/items/" + item + "/decision", decision("YES")));
			answers.sound();
			boolean counted = count("select count(*) from vote_count where branch_id = ? and item_id = ?", item) == 1;
			String state = counted ? "PASSED" : "POSTPONED";
			assertThat(count(
					"select count(*) from meeting_item where branch_id = ? and id = ? and state = '" + state + "'",
					item))
				.isOne();
		}
	}

	@Test
	void minutesSignedByAllAtOnceBearTwoNames() {
		for (int round = 0; round < ROUNDS; round++) {
			long meeting = sitting();
			long item = this.book.itemsOf(meeting).get(0);
			this.secretary.post("/meetings/" + meeting + "/items/" + item + "/decision", "once", token(), "version",
					"0", "motion", "NOTE", "said", "说过了");
			this.secretary.post("/meetings/" + meeting + "/ending", "once", token(), "version",
					Integer.toString(this.book.meeting(meeting).getVersion()), "time", "17:00");
			int version = this.book.meeting(meeting).getVersion();
			Answers answers = Race.of((i) -> ((i % 2 == 0) ? this.secretary : this.publicity)
				.post("/meetings/" + meeting + "/signatures", "once", token(), "version", Integer.toString(version)));
			answers.sound();
			assertThat(answers.done()).isBetween(1L, 2L);
			assertThat(count("select count(*) from minutes_signature where branch_id = ? and meeting_id = ?", meeting))
				.isEqualTo(answers.done());
			assertThat(
					count("select count(*) from meeting where branch_id = ? and id = ? and state = 'SIGNED'", meeting))
				.isEqualTo((answers.done() == 2) ? 1 : 0);
		}
	}

	private long sitting() {
		return this.book.sitting(MeetingKind.COMMITTEE, LocalDate.of(2035, 3, 10),
				ItemDraft.talk("一件事", null, 10, null));
	}

	private String[] decision(String choice) {
		return decision(choice, null);
	}

	/** Everybody says the same, but for one who is left out. */
	private String[] decision(String choice, Someone but) {
		List<String> fields = new ArrayList<>(List.of("once", token(), "version", "0", "motion", "PASS"));
		this.branch.people.subList(0, 4)
			.stream()
			.filter((officer) -> officer != but)
			.forEach((officer) -> fields.addAll(List.of("vote_" + officer.id(), choice)));
		return fields.toArray(String[]::new);
	}

	private Wire wire(Someone who) {
		Wire wire = new Wire(this.port).signIn(who.number(), Cast.PASSPHRASE);
		wire.get("/topics");
		return wire;
	}

	private long count(String sql, long id) {
		return this.month.read(this.branch,
				() -> this.jdbc.sql(sql).params(this.branch.id, id).query(Long.class).single());
	}

	private static String token() {
		return UUID.randomUUID().toString();
	}

}
