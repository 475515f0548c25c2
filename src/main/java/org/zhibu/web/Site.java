package org.zhibu.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.zhibu.account.SignedIn;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;

/**
 * The frame of a page: who is there, what the rail offers, which month it is about.
 *
 * @param me the person, or {@code null} for somebody not signed in
 * @param theme light, dark or system
 * @param month the month of the page, or {@code null} when nothing was opened yet
 * @param before the month before, if it is opened
 * @param after the month after, if it is opened
 * @param monthPath where the month switcher goes: the page's path around its month
 * @param groups the rail
 */
record Site(CurrentPerson me, String theme, YearMonth month, YearMonth before, YearMonth after, String[] monthPath,
		List<Group> groups, List<Link> bar) {

	/** The place of all pages about a month's bonus. */
	private static final String BONUS = "/bonus";

	/**
	 * The frame for somebody signed in, or for nobody.
	 * @param ofPage the month that the page is about, or {@code null}
	 * @param path the page's path, with its month where that stands in the query
	 */
	static Site of(SignedIn login, YearMonth ofPage, YearMonth today, String path) {
		if (login == null) {
			return new Site(null, "system", null, null, null, null, List.of(), List.of());
		}
		YearMonth first = login.firstMonth();
		YearMonth last = login.lastMonth();
		String page = path.replaceAll("[?].*", "");
		YearMonth asked = (page.equals(path) || isOpened(ofPage, first, last)) ? ofPage : null;
		YearMonth month = (asked != null) ? asked : (last == null || last.isAfter(today)) ? null : last;
		YearMonth before = (month != null && first != null && month.isAfter(first)) ? month.minusMonths(1) : null;
		YearMonth after = (month != null && last != null && !month.isBefore(first) && month.isBefore(last))
				? month.plusMonths(1) : null;
		return new Site(login.person(), login.theme(), month, before, after, around(path, asked),
				groups(login.person(), month, page), bar(login.person(), page));
	}

	/** A query may name any month; only one that was opened has neighbours. */
	private static boolean isOpened(YearMonth month, YearMonth first, YearMonth last) {
		return month != null && first != null && !month.isBefore(first) && !month.isAfter(last);
	}

	/**
	 * Another month has the same book, but perhaps not the same leaf: no stub yet, no
	 * such line.
	 */
	private static String[] around(String path, YearMonth ofPage) {
		int at = (ofPage != null) ? path.indexOf(ofPage.toString()) : -1;
		if (at < 0) {
			return new String[] { "/months/", "" };
		}
		String book = path.substring(at + ofPage.toString().length());
		int leaf = book.indexOf('/', 1);
		return new String[] { path.substring(0, at), (leaf < 0) ? book : book.substring(0, leaf) };
	}

	private static List<Group> groups(CurrentPerson me, YearMonth month, String path) {
		List<Group> groups = new ArrayList<>();
		Rail rail = new Rail(me, placed(path));
		groups.add(rail.group("nav.month", rail.link("nav.desk", "/", Right.SIGNED_IN),
				rail.link("nav.overview", "/overview", Right.OVERVIEW),
				(month != null) ? rail.link("nav.score", "/months/" + month, Right.BRANCH_READ) : null,
				rail.link("nav.mine", "/me/scorecards", Right.SELF_SCORE), rail.bonus(month),
				rail.seldom("nav.mybonus", "/me/bonus", Right.BONUS_READ),
				rail.link("nav.facts", "/facts", Right.FACTS)));
		groups.add(rail.group("nav.people", rail.link("nav.roster", "/people", Right.ROSTER_READ),
				rail.link("nav.teams", "/teams", Right.ROSTER_READ),
				rail.link("nav.offices", "/offices", Right.OFFICES_READ),
				rail.link("nav.zones", "/zones", Right.BRANCH_READ)));
		groups.add(rail.group("nav.meet", rail.link("nav.meetings", "/meetings", Right.MEETINGS_READ),
				rail.link("nav.topics", "/topics", Right.BRANCH_READ),
				rail.seldom("nav.tasks", "/tasks", Right.MEETINGS_READ),
				rail.link("nav.preshifts", "/preshifts", Right.PRESHIFT),
				rail.seldom("nav.papers", "/papers", Right.MEETINGS_READ)));
		groups.add(rail.group("nav.care", rail.link("nav.talks", "/talks", Right.TALKS),
				rail.link("nav.visits", "/visits", Right.TALKS), rail.link("nav.coverage", "/coverage", Right.COVERAGE),
				rail.link("nav.duties", "/duties", Right.TALKS), rail.link("nav.absences", "/absences", Right.ABSENCES),
				rail.link("nav.cases", "/cases", Right.TALKS), rail.seldom("nav.minds", "/minds", Right.TALKS),
				rail.link("nav.concerns", "/concerns", Right.SPEAK),
				rail.seldom("nav.myrecords", "/me/records", Right.OWN_RECORDS),
				rail.seldom("nav.readings", "/readings", Right.READINGS),
				rail.seldom("nav.appeals", "/record-appeals", Right.READINGS),
				rail.seldom("nav.keeping", "/notes-keeping", Right.NOTE_KEEPING)));
		groups.add(rail.group("nav.open", rail.link("nav.board", "/board", Right.BRANCH_READ),
				rail.link("nav.expenses", "/expenses", Right.BRANCH_READ),
				rail.link("nav.regulations", "/regulations", Right.BRANCH_READ)));
		groups.add(rail.group("nav.house", rail.link("nav.settings", "/settings", Right.SETTINGS_READ),
				rail.link("nav.logins", "/logins", Right.LOGINS), rail.link("nav.backups", "/backups", Right.BACKUP),
				rail.link("nav.audit", "/audit", Right.AUDIT_READ), rail.link("nav.me", "/me", Right.SIGNED_IN),
				rail.link("nav.help", "/help", Right.SIGNED_IN)));
		groups.removeIf((group) -> group.links().isEmpty());
		return groups;
	}

	/**
	 * Where a page stands in the rail: the bonus of a month lies below the month, but is
	 * a book of its own.
	 */
	private static String placed(String path) {
		return path.matches("/months/[^/]+/bonus.*|/bonus/.*|/stubs.*") ? BONUS : path;
	}

	private static List<Link> bar(CurrentPerson me, String path) {
		Rail rail = new Rail(me, path);
		return rail.group("", rail.link("nav.desk", "/", Right.SIGNED_IN),
				rail.link("nav.score", me.has(Right.SELF_SCORE) ? "/me/scorecards" : "/months", Right.BRANCH_READ),
				rail.link("nav.people", me.has(Right.ROSTER_READ) ? "/people" : "/people/" + me.personId(),
						Right.BRANCH_READ),
				rail.link("nav.board", "/board", Right.BRANCH_READ), rail.link("nav.me", "/me", Right.SIGNED_IN))
			.links();
	}

	/** A heading with its pages; the rail leaves out those that are seldom opened. */
	record Group(String title, List<Link> links) {

		/** The pages that stand in the rail; {@code /me} lists all. */
		public List<Link> rail() {
			return this.links.stream().filter((link) -> !link.seldom() || link.current()).toList();
		}

	}

	/** A page that is reached from everywhere. */
	record Link(String title, String url, boolean current, boolean seldom) {
	}

	private record Rail(CurrentPerson me, String path) {

		Link link(String title, String url, Right right) {
			return link(title, url, right, false);
		}

		Link seldom(String title, String url, Right right) {
			return link(title, url, right, true);
		}

		/** The month's list for those who may read it all, for others their own lines. */
		Link bonus(YearMonth month) {
			Link own = link("nav.bonus", "/me/bonus", Right.BRANCH_READ);
			boolean whole = month != null && this.me.has(Right.BONUS_READ);
			boolean current = this.path.equals(BONUS);
			return (own == null) ? null : whole ? new Link("nav.bonus", "/months/" + month + "/bonus", current, false)
					: new Link("nav.bonus", own.url(), current || own.current(), false);
		}

		private Link link(String title, String url, Right right, boolean seldom) {
			boolean leaf = url.equals("/") || url.equals("/me");
			boolean current = this.path.equals(url) || !leaf && this.path.startsWith(url + "/");
			return this.me.has(right) ? new Link(title, url, current, seldom) : null;
		}

		Group group(String title, Link... links) {
			List<Link> shown = new ArrayList<>();
			for (Link link : links) {
				if (link != null) {
					shown.add(link);
				}
			}
			return new Group(title, List.copyOf(shown));
		}

	}

}
