package org.zhibu.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.zhibu.careduty.Absences;
import org.zhibu.careduty.Duties;
import org.zhibu.concern.Concerns;
import org.zhibu.concern.Slip;
import org.zhibu.mind.MindLevel;
import org.zhibu.mind.Minds;
import org.zhibu.pairinglog.PairingLog;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.CurrentPerson;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the demo's people notice of one another: who is absent, how somebody is, what
 * somebody has to say, what a member did for his team.
 */
@Component
@Profile("demo")
class DemoWatch {

	private static final List<String> DONE = List.of("跟了四个班，修好两处灯线", "教两个新来的盘风水带", "替班组找齐了钎杆，账对上了", "和班长一起把三号巷清了一遍",
			"谈了三个人，排班调顺了", "帮着把点检表贴到机旁");

	private static final List<String> UNEASY = List.of("话少了，下班一个人待着", "家里盖房欠着账，心里急", "嫌活重，想走");

	/** The last months, whose pairings were written down. */
	private static final int WRITTEN = 3;

	private static final int STEADY = 8;

	private static final int UNEASY_PEOPLE = 5;

	private final Absences absences;

	private final Duties duties;

	private final Minds minds;

	private final Concerns concerns;

	private final PairingLog pairings;

	private final Roster roster;

	private final TransactionTemplate transaction;

	private long concern;

	DemoWatch(Absences absences, Duties duties, Minds minds, Concerns concerns, PairingLog pairings, Roster roster,
			TransactionTemplate transaction) {
		this.absences = absences;
		this.duties = duties;
		this.minds = minds;
		this.concerns = concerns;
		this.pairings = pairings;
		this.roster = roster;
		this.transaction = transaction;
	}

	/** One month, on the day the clock stands at. */
	void liveThrough(DemoCast cast, YearMonth month, int turn, LocalDate today) {
		this.transaction.executeWithoutResult((status) -> {
			absent(cast, today.minusDays(2), Set.of(20 + turn, 60 + turn), Set.of());
			if (turn > DemoFill.SETTLED - WRITTEN) {
				pair(cast, month, turn);
			}
			speak(cast, turn);
			if (turn == DemoFill.SETTLED) {
				absent(cast, today.minusDays(1), Set.of(45, 46), Set.of());
				absent(cast, today, Set.of(45), Set.of(62));
				feel(cast);
				this.duties.look(cast.secretary());
			}
		});
	}

	private void absent(DemoCast cast, LocalDate day, Set<Integer> absent, Set<Integer> injured) {
		this.absences.note(cast.secretary(), day, new Absences.Ticks(ids(cast, absent), Set.of(), ids(cast, injured)));
	}

	private static Set<Long> ids(DemoCast cast, Set<Integer> indices) {
		return indices.stream().map((index) -> cast.people().get(index).getId()).collect(Collectors.toSet());
	}

	/** In the last month one member has not yet written. */
	private void pair(DemoCast cast, YearMonth month, int turn) {
		List<Team> crews = this.roster.teams();
		int late = (turn == DemoFill.SETTLED) ? 1 : 0;
		for (int i = 0; i < Math.min(crews.size(), DemoCast.MEMBERS) - late; i++) {
			this.pairings.note(cast.member(i), month, crews.get(i).getId(), DONE.get((i + turn) % DONE.size()));
		}
	}

	/** One concern with a name, taken up and answered; one from the box that waits. */
	private void speak(DemoCast cast, int turn) {
		switch (turn) {
			case DemoFill.SETTLED - 2 ->
				this.concern = this.concerns.raise(cast.worker(DemoPeople.ALL - 1), "浴室下午四点以后没有热水，中班的人洗不上", true);
			case DemoFill.SETTLED - 1 -> this.concerns.acknowledge(cast.discipline(), this.concern, 0);
			case DemoFill.SETTLED -> {
				this.concerns.answer(cast.discipline(), this.concern, 1, "锅炉加了一个班，现在烧到夜里十二点", true);
				this.concerns.raiseUnsigned(Slip.fresh(), "夜班的热水保温桶又坏了，说了两回没人管", "", true);
			}
			default -> {
			}
		}
	}

	private void feel(DemoCast cast) {
		CurrentPerson secretary = cast.secretary();
		for (int i = 0; i < STEADY + UNEASY_PEOPLE; i++) {
			boolean uneasy = i >= STEADY;
			this.minds.set(secretary, cast.people().get(30 + i).getId(),
					uneasy ? MindLevel.ATTENTION : MindLevel.STEADY, cast.member(4 + i % 5).personId(),
					uneasy ? UNEASY.get(i % UNEASY.size()) : "", true);
		}
	}

}
