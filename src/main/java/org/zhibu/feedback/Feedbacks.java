package org.zhibu.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.FactNoter;
import org.zhibu.shared.Missing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Words from outside: left, confirmed as facts, set aside. */
@Service
@Transactional
class Feedbacks {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final FeedbackRepository feedbacks;

	private final FeedbackSql sql;

	private final RateLimit limit;

	private final ObjectProvider<FactNoter> facts;

	private final AuditLog audit;

	private final Clock clock;

	Feedbacks(FeedbackRepository feedbacks, FeedbackSql sql, RateLimit limit, ObjectProvider<FactNoter> facts,
			AuditLog audit, Clock clock) {
		this.feedbacks = feedbacks;
		this.sql = sql;
		this.limit = limit;
		this.facts = facts;
		this.audit = audit;
		this.clock = clock;
	}

	/** The public face of an open zone of the current branch. */
	@Transactional(readOnly = true)
	PublicZone face(long zoneId) {
		LocalDate today = LocalDate.now(this.clock);
		PublicZone face = this.sql.face(zoneId, today).orElseThrow(() -> new Missing("zone"));
		return face.with(this.sql.owners(zoneId, face.period(), today));
	}

	/** Somebody says something; the address is counted and forgotten. */
	void leave(long zoneId, boolean praise, String said, String address) {
		this.limit.count(address, zoneId);
		Feedback left = this.feedbacks.save(new Feedback(zoneId, praise, said, this.clock.instant()));
		this.audit.wroteUnsigned(BranchContext.current(), "feedback.left", "feedback", left.getId(), null);
	}

	/** Right: it becomes a fact about the zone. */
	void confirm(CurrentPerson actor, long id, int seenVersion) {
		Feedback feedback = settling(actor, id, seenVersion);
		feedback.confirm(actor.personId(), this.clock.instant());
		LocalDate day = feedback.getSaidAt().atZone(ZONE).toLocalDate();
		this.facts.ifAvailable((noter) -> noter.noteFromFeedback(actor, feedback.getZoneId(), feedback.isPraise(),
				feedback.getSaid(), day));
		this.audit.wrote(actor, "feedback.confirmed", "feedback", id, null);
	}

	/** Not right, or nothing to be done: kept with the reason. */
	void setAside(CurrentPerson actor, long id, int seenVersion, String reason) {
		settling(actor, id, seenVersion).setAside(reason, actor.personId(), this.clock.instant());
		this.audit.wrote(actor, "feedback.setAside", "feedback", id, null);
	}

	private Feedback settling(CurrentPerson actor, long id, int seenVersion) {
		LocalDate today = LocalDate.now(this.clock);
		Feedback feedback = this.feedbacks.findById(id).orElseThrow(() -> new Missing("feedback"));
		Set<Long> owners = this.sql.ownersOf(feedback.getZoneId(), today);
		if (!FeedbackRules.reads(actor, owners, this.sql.disciplineMembers(today))) {
			throw new Missing("feedback");
		}
		FeedbackRules.maySettle(actor, feedback.isOpen(), owners).orRefuse();
		feedback.requireVersion(seenVersion);
		return feedback;
	}

}
