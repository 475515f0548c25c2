package org.zhibu.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.account.Branches;
import org.zhibu.account.Duty;
import org.zhibu.account.Login;
import org.zhibu.account.Logins;
import org.zhibu.audit.AuditLog;
import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretary and the administrator do with the logins of their branch. */
@Service
@Transactional
class LoginManagement {

	static final int ROWS = 50;

	private final Logins logins;

	private final Links links;

	private final LoginListSql list;

	private final Roster roster;

	private final Branches branches;

	private final AuditLog audit;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	LoginManagement(Logins logins, Links links, LoginListSql list, Roster roster, Branches branches, AuditLog audit,
			Clock clock) {
		this.logins = logins;
		this.links = links;
		this.list = list;
		this.roster = roster;
		this.branches = branches;
		this.audit = audit;
		this.clock = clock;
	}

	/** A page of the branch's people, one row more than shown when there is a next. */
	@Transactional(readOnly = true)
	List<LoginRow> people(CurrentPerson actor, String sought, String state, String after) {
		return this.list.people(actor.branchId(), today(), sought, state, after, ROWS + 1);
	}

	/** The logins that stand for no person. */
	@Transactional(readOnly = true)
	List<LoginRow> ofNobody(CurrentPerson actor) {
		return this.list.ofNobody(actor.branchId(), actor.is(Role.ADMIN));
	}

	/** How many present people have no login. */
	@Transactional(readOnly = true)
	int countWithout(CurrentPerson actor) {
		return this.list.without(actor.branchId(), today(), List.of()).size();
	}

	/** A login with what may be done to it. */
	@Transactional(readOnly = true)
	LoginPage page(CurrentPerson actor, long id) {
		Login login = visible(actor, id);
		return new LoginPage(login, this.logins.needsPassphrase(id), LoginRules.mayLink(actor, login),
				LoginRules.maySlip(actor, login), LoginRules.mayManage(actor, login));
	}

	/**
	 * Gives people without a login one with a random PIN each: those picked, or all.
	 * @throws RuleViolation if nobody is left to give one
	 */
	List<Slip> slips(CurrentPerson actor, List<Long> picked) {
		List<Slip> slips = new ArrayList<>();
		Map<Long, String> pins = new HashMap<>();
		for (LoginRow row : this.list.without(actor.branchId(), today(), picked)) {
			Login login = this.logins.open(actor.branchId(), row.personId(), usernameFor(actor, row.number()),
					row.name(), Duty.PERSON);
			Slip slip = slip(login);
			slips.add(slip);
			pins.put(login.id(), slip.pin());
		}
		if (slips.isEmpty()) {
			throw new RuleViolation("login.slips.none");
		}
		this.logins.putPins(pins);
		this.audit.wrote(actor, "login.slipsPrinted", "login", null, String.valueOf(slips.size()));
		return slips;
	}

	/** A new slip for a login whose PIN is forgotten or blocked. */
	Slip newSlip(CurrentPerson actor, long id) {
		Login login = visible(actor, id);
		LoginRules.maySlip(actor, login).orRefuse();
		this.audit.wrote(actor, "login.slipPrinted", "login", id, login.username());
		this.links.endThoseOf(id);
		Slip slip = slip(login);
		this.logins.putPin(id, slip.pin());
		return slip;
	}

	private Slip slip(Login login) {
		String pin;
		do {
			pin = String.format("%06d", this.random.nextInt(1_000_000));
		}
		while (!this.logins.isFit(pin, login.username()));
		return new Slip(login.displayName(), login.username(), pin);
	}

	/**
	 * Opens a login for a person who has none and makes its invitation.
	 * @return the token of the link
	 */
	Invitation invite(CurrentPerson actor, long personId) {
		Person person = this.roster.person(personId);
		Verdict.noIf(!person.presentOn(today()), "login.left")
			.and(() -> Verdict.noIf(this.logins.ofPerson(personId).isPresent(), "login.already"))
			.orRefuse();
		Login login = this.logins.open(actor.branchId(), personId, usernameFor(actor, person.getNumber()),
				person.getName(), Duty.PERSON);
		return invitation(actor, login);
	}

	/** A new link for an existing login. */
	Invitation link(CurrentPerson actor, long id) {
		Login login = visible(actor, id);
		LoginRules.mayLink(actor, login).orRefuse();
		return invitation(actor, login);
	}

	/**
	 * Opens a login for an overseer of the actor's branch; an overseer of other branches
	 * gets this one too and needs no link.
	 * @return the invitation, or {@code null} when the overseer had a login already
	 */
	Invitation oversee(CurrentPerson actor, OverseerForm form) {
		LoginRules.mayMakeOverseers(actor).orRefuse();
		Login known = this.logins.named(form.username()).orElse(null);
		if (known != null && known.duty() == Duty.OVERSEER) {
			this.logins.oversee(known.id(), actor.branchId());
			this.audit.wrote(actor, "login.scopeWidened", "login", known.id(), known.username());
			return null;
		}
		Login login = this.logins.open(actor.branchId(), null, form.username(), form.displayName().strip(),
				Duty.OVERSEER);
		return invitation(actor, login);
	}

	/** Takes the actor's branch out of an overseer's scope. */
	void overseeNoMore(CurrentPerson actor, long id) {
		Login login = visible(actor, id);
		LoginRules.mayMakeOverseers(actor).orRefuse();
		this.logins.overseeNoMore(id, actor.branchId());
		this.audit.wrote(actor, "login.scopeNarrowed", "login", id, login.username());
	}

	private Invitation invitation(CurrentPerson actor, Login login) {
		String token = this.links.make(OneTimeLink.Purpose.INVITE, login.branchId(), login.id(), actor.accountId(),
				Links.INVITE_LIFE);
		this.audit.wrote(actor, "login.linkMade", "login", login.id(), login.username());
		return new Invitation(login.displayName(), login.username(), "/invite/" + token);
	}

	/** Ends every session of the login and refuses new ones. */
	void disable(CurrentPerson actor, long id) {
		Login login = visible(actor, id);
		LoginRules.mayManage(actor, login).orRefuse();
		this.logins.disable(id);
		this.links.endThoseOf(id);
		this.audit.wrote(actor, "login.disabled", "login", id, login.username());
	}

	/** Lets the login in again. */
	void enable(CurrentPerson actor, long id) {
		Login login = visible(actor, id);
		LoginRules.mayManage(actor, login).orRefuse();
		this.logins.enable(id);
		this.audit.wrote(actor, "login.enabled", "login", id, login.username());
	}

	private Login visible(CurrentPerson actor, long id) {
		return LoginRules.visible(actor, this.logins.of(id));
	}

	/**
	 * The employee number, or with the branch's code behind it when another branch has
	 * the same number.
	 */
	private String usernameFor(CurrentPerson actor, String number) {
		if (this.logins.named(number).isEmpty()) {
			return number;
		}
		String code = this.branches.find(actor.branchId()).orElseThrow().getCode();
		String longer = number + "." + code;
		return (longer.length() <= 40) ? longer : longer.substring(0, 40);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
