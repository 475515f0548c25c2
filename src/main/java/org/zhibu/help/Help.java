package org.zhibu.help;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.zhibu.scheme.BonusRule;
import org.zhibu.scheme.Scheme;
import org.zhibu.scheme.Schemes;
import org.zhibu.scheme.StarRule;
import org.zhibu.shared.Points;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.Yuan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the help page from the rules in the code. */
@Service
class Help {

	private static final int STEPS = 10;

	/** The totals that show every kink of the rule, in tenths of a point. */
	private static final List<Integer> TOTALS = List.of(1000, 975, 960, 951, 950, 900, 850, 849, 840, 600, 0);

	/** The words explained, by their message keys. */
	private static final List<String> WORDS = List.of("branch", "overseer", "committee", "officemeeting", "functionary",
			"member", "worker", "team", "regulation", "zone", "star", "card", "record", "ledger", "overauthority",
			"life", "visit", "pairing", "violation", "salvage", "final", "judged", "selfmissed", "sealed", "resolved");

	/** What to do when, by message keys. */
	private static final List<String> WHEN = List.of("forgot", "disagree", "question", "late", "wrong", "left", "down");

	private final Schemes schemes;

	private final Clock clock;

	Help(Schemes schemes, Clock clock) {
		this.schemes = schemes;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	HelpPage page() {
		Optional<Scheme> scheme = this.schemes.holdingIn(YearMonth.now(this.clock));
		BonusRule bonus = scheme.map(Scheme::bonusRule).orElse(BonusRule.USUAL);
		StarRule stars = scheme.map(Scheme::starRule).orElse(StarRule.USUAL);
		List<HelpPage.MoneyRow> money = TOTALS.stream().map(Points::new).map((total) -> {
			Yuan yuan = bonus.moneyFor(total);
			return new HelpPage.MoneyRow(total, yuan, stars.starsFor(total, false));
		}).toList();
		List<HelpPage.RightRow> rights = Arrays.stream(Right.values())
			.map((right) -> new HelpPage.RightRow(right.key(),
					Arrays.stream(Role.values()).map((role) -> holds(role, right)).toList()))
			.toList();
		return new HelpPage(List.of(Role.values()), rights, bonus, money, stars,
				IntStream.rangeClosed(1, STEPS).boxed().toList(), WORDS, WHEN);
	}

	/** Every person of the branch is a worker too, and the committee are members. */
	static boolean holds(Role role, Right right) {
		boolean person = role != Role.OVERSEER && role != Role.ADMIN;
		return right.of(role) || person && right.of(Role.WORKER) || role.ofCommittee() && right.of(Role.MEMBER);
	}

}
