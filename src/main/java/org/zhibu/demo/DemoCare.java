package org.zhibu.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.carecase.CaseDraft;
import org.zhibu.carecase.CaseKind;
import org.zhibu.carecase.CaseOutcome;
import org.zhibu.carecase.Cases;
import org.zhibu.careduty.Duties;
import org.zhibu.careduty.DutyCause;
import org.zhibu.careduty.DutyKind;
import org.zhibu.confidence.NoteText;
import org.zhibu.roster.Person;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.talk.TalkDraft;
import org.zhibu.talk.Talks;
import org.zhibu.visit.VisitDraft;
import org.zhibu.visit.Visits;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demo's members do for people month by month: talks, visits, help. */
@Component
@Profile("demo")
class DemoCare {

	private static final List<String> WORDS = List.of("想学开铲车，问什么时候能跟班", "嫌中班多，想和人换", "工资的事没弄明白，当面算给他听了", "夜里睡不好，白天没精神",
			"想转正，问要什么条件", "干劲足，带了两个新来的");

	private static final List<String> GISTS = List.of("想学技术", "想换班", "问工资", "要关心", "问转正", "状态好");

	private static final List<String> FACTS = List.of("老人在家，门口路不好走", "爱人在镇上做活，盼他平安", "住得远，来回两个钟头", "刚盖了房，还欠着账");

	private static final List<String> FAMILY = List.of("劝他下班早睡", "提醒他戴好防护", "有事先给班长打电话");

	private static final int A_QUARTER = 3;

	private static final int VISITS = 3;

	/** The month of the first start's objection window. */
	private static final int LAST = 12;

	private final Talks talks;

	private final Visits visits;

	private final Cases cases;

	private final Duties duties;

	private final TransactionTemplate transaction;

	/** Visits whose family promised something that was kept until the month after. */
	private final List<Long> promised = new ArrayList<>();

	private Long hardship;

	private Long apprentice;

	DemoCare(Talks talks, Visits visits, Cases cases, Duties duties, TransactionTemplate transaction) {
		this.talks = talks;
		this.visits = visits;
		this.cases = cases;
		this.duties = duties;
		this.transaction = transaction;
	}

	/** One month, on the day the clock stands at; a few people are never reached. */
	void liveThrough(DemoCast cast, YearMonth month, int turn, LocalDate today) {
		this.transaction.executeWithoutResult((status) -> month(cast, month, turn, today));
	}

	private void month(DemoCast cast, YearMonth month, int turn, LocalDate today) {
		this.promised.forEach((visit) -> this.visits.keep(cast.secretary(), visit, 1, 0));
		this.promised.clear();
		for (int i = 0; i < cast.people().size(); i++) {
			if (i % A_QUARTER == month.getMonthValue() % A_QUARTER && i % 17 != 5) {
				talk(cast, i, turn, today.minusDays(i % 6));
			}
		}
		for (int k = 0; k < VISITS; k++) {
			visit(cast, DemoCast.MEMBERS + (turn * VISITS + k) % (cast.people().size() - DemoCast.MEMBERS), turn + k,
					today.minusDays(k));
		}
		help(cast, turn);
		if (turn == LAST) {
			this.duties.open(cast.secretary(), cast.people().get(50).getId(), DutyKind.VISIT, DutyCause.QUOTA);
			this.duties.open(cast.secretary(), cast.people().get(70).getId(), DutyKind.TALK, DutyCause.TRANSFER);
		}
	}

	private void talk(DemoCast cast, int index, int turn, LocalDate day) {
		CurrentPerson member = cast.member((index + turn) % DemoCast.MEMBERS);
		Person person = cast.people().get(index);
		if (!member.is(person.getId())) {
			int said = (index + turn) % WORDS.size();
			boolean words = index % 4 == 0;
			this.talks.note(member, new TalkDraft(person.getId(), day, "FACE", words ? WORDS.get(said) : "",
					words ? GISTS.get(said) : "", true));
		}
	}

	private void visit(DemoCast cast, int index, int turn, LocalDate day) {
		Person person = cast.people().get(index);
		CurrentPerson first = cast.member(turn % DemoCast.MEMBERS);
		Long second = cast.member((turn + 1) % DemoCast.MEMBERS).personId();
		boolean reached = turn % 7 != 3;
		NoteText text = !reached ? new NoteText()
				: new NoteText().with("met", "爱人")
					.with("relation", "夫妻")
					.with("occasion", "按计划走访")
					.with("facts", FACTS.get(turn % FACTS.size()))
					.with("gist", "家里平稳");
		List<VisitDraft.Promise> promises = !reached ? List.of()
				: List.of(new VisitDraft.Promise(true, FAMILY.get(turn % FAMILY.size()), null, day.plusMonths(1)));
		long visit = this.visits.note(first, new VisitDraft(person.getId(), day, second, "HOME", reached, reached,
				reached, null, text, promises, true));
		if (reached) {
			this.promised.add(visit);
		}
	}

	/**
	 * One hardship that is resolved, one apprentice who learns, one conflict that goes
	 * on.
	 */
	private void help(DemoCast cast, int turn) {
		CurrentPerson secretary = cast.secretary();
		Long owner = cast.member(4).personId();
		switch (turn) {
			case 1 -> this.hardship = this.cases.open(secretary, new CaseDraft(CaseKind.HARDSHIP,
					cast.people().get(40).getId(), null, null, owner, "房子漏雨，一时没钱修", true));
			case 2 -> this.apprentice = this.cases.open(secretary, new CaseDraft(CaseKind.APPRENTICE,
					cast.people().get(60).getId(), cast.member(6).personId(), "开铲车", owner, "肯学，手也巧", true));
			case 3 -> this.cases.step(secretary, this.hardship, 0, "队里出了四个人，补好了屋顶", null);
			case 4 -> this.cases.close(secretary, this.hardship, 0, CaseOutcome.RESOLVED, "不漏了，本人来道了谢");
			case 8 -> this.cases.close(secretary, this.apprentice, 0, CaseOutcome.RESOLVED, "能独立开了，成了骨干");
			case 11 -> this.cases.open(secretary, new CaseDraft(CaseKind.CONFLICT, cast.people().get(33).getId(),
					cast.people().get(34).getId(), null, owner, "为排班争过两句", true));
			default -> {
			}
		}
	}

}
