package org.zhibu.people;

import java.text.Normalizer;
import java.util.Set;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the list asks for; anything unknown in it is as if it were not
 * there.
 *
 * @param q the beginning of a name, of its pinyin initials, or of a number
 * @param team a team's id, or {@code none}
 * @param trade a trade
 * @param employment REGULAR or TEMPORARY
 * @param party MEMBER, PROBATIONARY, FULL or NONE
 * @param state present (default), left or all
 * @param after the last number of the page before
 */
record PeopleFilter(String q, String team, String trade, String employment, String party, String state, String after) {

	PeopleFilter {
		q = clean(q);
		team = clean(team).matches("none|\\d{1,18}") ? clean(team) : "";
		trade = clean(trade);
		employment = known(employment, "REGULAR", "TEMPORARY");
		party = known(party, "MEMBER", "PROBATIONARY", "FULL", "NONE");
		state = known(state, "left", "all");
		after = clean(after);
	}

	private static String clean(String text) {
		String plain = (text != null) ? Normalizer.normalize(text, Normalizer.Form.NFKC).strip() : "";
		plain = plain;
		return (plain.length() <= 40) ? plain : plain.substring(0, 40);
	}

	private static String known(String text, String... words) {
		return (text != null && Set.of(words).contains(text)) ? text : "";
	}

	/** The address of the list with this filter, from a number on. */
	public String from(String path, String number) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		add(address, "q", this.q);
		add(address, "team", this.team);
		add(address, "trade", this.trade);
		add(address, "employment", this.employment);
		add(address, "party", this.party);
		add(address, "state", this.state);
		add(address, "after", number);
		return address.build().encode().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, String text) {
		if (!text.isEmpty()) {
			address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, text));
		}
	}

}
