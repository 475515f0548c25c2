package org.zhibu.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.zhibu.account.Branch;
import org.zhibu.account.Branches;
import org.zhibu.account.Duty;
import org.zhibu.account.Logins;
import org.zhibu.audit.AuditLog;
import org.zhibu.login.Links;
import org.zhibu.login.OneTimeLink;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.BranchContext;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What whoever sits at the host may ask at start: {@code --new-setup-link} (with
 * {@code =code} where there are several branches) brings back a branch whose officers are
 * all locked out, {@code --add-branch} lets another branch set up. The lines are English:
 * they are read in a terminal that may know no Chinese.
 */
@Component
class HostCommands {

	static final String REVIVE = "new-setup-link";

	static final String ADD = "add-branch";

	private final SetupService setup;

	private final Branches branches;

	private final SecretarySql secretaries;

	private final Logins logins;

	private final Roster roster;

	private final Links links;

	private final AuditLog audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	HostCommands(SetupService setup, Branches branches, SecretarySql secretaries, Logins logins, Roster roster,
			Links links, AuditLog audit, Clock clock, TransactionTemplate transaction) {
		this.setup = setup;
		this.branches = branches;
		this.secretaries = secretaries;
		this.logins = logins;
		this.roster = roster;
		this.links = links;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** The lines to print for the commands among the arguments. */
	List<String> answer(ApplicationArguments arguments, String address) {
		List<String> lines = new ArrayList<>();
		if (arguments.containsOption(ADD)) {
			lines.add("a further branch sets up within 15 minutes at: " + address + "/setup/" + this.setup.newLink());
		}
		if (arguments.containsOption(REVIVE)) {
			List<String> code = arguments.getOptionValues(REVIVE);
			lines.add(revive(code.isEmpty() ? "" : code.get(0), address));
		}
		return lines;
	}

	private String revive(String code, String address) {
		List<Branch> found = this.branches.all()
			.stream()
			.filter((branch) -> code.isEmpty() || branch.getCode().equals(code))
			.toList();
		if (found.size() != 1) {
			String codes = this.branches.all().stream().map(Branch::getCode).collect(Collectors.joining(", "));
			return "which branch? Start again with --" + REVIVE + "=CODE, one of: " + codes;
		}
		Branch branch = found.get(0);
		return BranchContext.within(branch.getId(),
				() -> this.transaction.execute((status) -> linkFor(branch, address)));
	}

	private String linkFor(Branch branch, String address) {
		Long login = loginOf(branch);
		if (login == null) {
			return "branch " + branch.getCode() + " has neither a secretary in office nor an administrator";
		}
		String token = this.links.make(OneTimeLink.Purpose.REVIVE, branch.getId(), login, null, Links.SETUP_LIFE);
		this.audit.wroteUnsigned(branch.getId(), "login.revived", "login", login, null);
		return "branch " + branch.getCode() + ": a new passphrase for " + this.logins.of(login).username()
				+ " is set within 15 minutes at: " + address + "/invite/" + token;
	}

	/**
	 * The secretary's login, opened if he never had one; without a secretary the admin's.
	 */
	private Long loginOf(Branch branch) {
		Long personId = this.secretaries.inOffice(branch.getId(), LocalDate.now(this.clock)).orElse(null);
		if (personId == null) {
			return this.secretaries.administrator(branch.getId()).orElse(null);
		}
		return this.logins.ofPerson(personId).orElseGet(() -> {
			Person person = this.roster.person(personId);
			boolean taken = this.logins.named(person.getNumber()).isPresent();
			String username = taken ? person.getNumber() + "." + branch.getCode() : person.getNumber();
			return this.logins.open(branch.getId(), personId, username, person.getName(), Duty.PERSON);
		}).id();
	}

}
