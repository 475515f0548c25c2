package org.zhibu.shared;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import static org.zhibu.shared.Role.ACCOUNTANT;
import static org.zhibu.shared.Role.ADMIN;
import static org.zhibu.shared.Role.DEPUTY_HEAD;
import static org.zhibu.shared.Role.DISCIPLINE;
import static org.zhibu.shared.Role.FUNCTIONARY;
import static org.zhibu.shared.Role.MEMBER;
import static org.zhibu.shared.Role.ORGANISATION;
import static org.zhibu.shared.Role.OVERSEER;
import static org.zhibu.shared.Role.PUBLICITY;
import static org.zhibu.shared.Role.SECRETARY;
import static org.zhibu.shared.Role.SECTION_HEAD;
import static org.zhibu.shared.Role.TEAM_LEADER;
import static org.zhibu.shared.Role.WORKER;

/**
 * Who may do what (design 1.2): the one table that guards the pages and that the help
 * page prints. The object itself (own, branch, not the maker) is checked in the service.
 */
public enum Right {

	/** Any page that every signed-in login has: desk, own settings, help. */
	SIGNED_IN(Role.values()),
	/** Whatever is open to everybody of the branch. */
	BRANCH_READ(WORKER),
	/** The roster: committee and heads all of it, a team leader his team. */
	ROSTER_READ(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, TEAM_LEADER),
	ROSTER_WRITE(SECRETARY, ORGANISATION),
	/** Names of people in office and the zones. */
	OFFICES_READ(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, MEMBER),
	/** An office of the committee counts once a second officer confirmed it. */
	CONFIRM_OFFICES(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY),
	/** Who asked to be recused from whom. */
	RECUSALS_READ(ORGANISATION, DISCIPLINE),
	SETTINGS_READ(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD),
	SETTINGS_WRITE(SECRETARY, ORGANISATION), SELF_SCORE(MEMBER),
	/** Keying in the self marks that members wrote on numbered forms underground. */
	KEY_PAPER(SECRETARY, ORGANISATION), MARK_CARDS(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY),
	RUN_MONTH(SECRETARY),
	LEDGER_READ(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, ACCOUNTANT),
	/** The bonus list of the section: entering it, and paying it out. */
	BONUS_ENTER(SECTION_HEAD, DEPUTY_HEAD, ACCOUNTANT), BONUS_PAY(ACCOUNTANT),
	/** Checking, publishing and sealing a bonus month. */
	BONUS_RUN(SECRETARY), BONUS_SIGN(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD),
	/** Keying in what workers signed on paper. */
	BONUS_KEY(SECRETARY, ORGANISATION, ACCOUNTANT),
	/**
	 * All lines of the list; whoever lacks it sees what the publication's scope lets him.
	 */
	BONUS_READ(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, ACCOUNTANT),
	/** Asking for money: within the authority of an office, never approving. */
	EXPENSE_ASK(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, FUNCTIONARY),
	/** All requests; whoever lacks it sees his own and what is published. */
	EXPENSE_READ(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, ACCOUNTANT),
	EXPENSE_PAY(ACCOUNTANT),
	/** Meetings: that they are held; what is said is checked meeting by meeting. */
	MEETINGS_READ(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, MEMBER),
	MEETINGS_WRITE(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD),
	/** Meetings before a shift: a team leader for his crew. */
	PRESHIFT(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, TEAM_LEADER),
	FACTS(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, TEAM_LEADER, MEMBER),
	OBJECT(WORKER), ANSWER_OBJECTIONS(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY),
	DISCLOSE(SECRETARY, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD), ASK(WORKER),
	FEEDBACK_READ(DISCIPLINE, SECRETARY), AUDIT_READ(SECRETARY, DISCIPLINE), LOGINS(SECRETARY, ADMIN),
	BACKUP(SECRETARY, ADMIN), OVERVIEW(OVERSEER),
	/** Talks and visits; which note somebody reads is asked of each note. */
	TALKS(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, MEMBER),
	/** Who was talked to and visited and who was not, the duties, the cases. */
	COVERAGE(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY),
	/** The quick note that somebody is not there; a team leader of his own team. */
	ABSENCES(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, TEAM_LEADER),
	/** Having one's say; seeing what is kept about oneself and who read it. */
	SPEAK(WORKER), OWN_RECORDS(WORKER),
	/** Taking up what was said in confidence. */
	CONCERNS(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY),
	/** What members do for their teams month by month. */
	PAIRING_LOG(SECRETARY, ORGANISATION, DISCIPLINE, PUBLICITY, SECTION_HEAD, DEPUTY_HEAD, MEMBER),
	/** Who read which note. */
	READINGS(DISCIPLINE),
	/** The key of the notes and the end of old ones. */
	NOTE_KEEPING(SECRETARY);

	private static final Set<Right> CONFIDENTIAL = EnumSet.range(TALKS, NOTE_KEEPING);

	private final Set<Role> roles;

	Right(Role... roles) {
		this.roles = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(roles)));
	}

	/** Whether one role has this right. */
	public boolean of(Role role) {
		return this.roles.contains(role);
	}

	/** Whether one of the roles has this right. */
	public boolean ofAny(Set<Role> held) {
		return held.stream().anyMatch(this.roles::contains);
	}

	/**
	 * Whether somebody who is nobody of the branch is not even told that there is such a
	 * page: he is answered 404.
	 */
	public boolean isConfidential() {
		return CONFIDENTIAL.contains(this);
	}

	/** The message key of the right's name. */
	public String key() {
		return "right." + name();
	}

}
