package org.zhibu.topic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.zhibu.audit.AuditLog;
import org.zhibu.notice.Notices;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The backlog of topics for meetings. */
@Service
@Transactional
public class Topics {

	private static final int MOST_WAITING = 5;

	private final TopicRepository topics;

	private final Notices notices;

	private final AuditLog audit;

	private final Clock clock;

	Topics(TopicRepository topics, Notices notices, AuditLog audit, Clock clock) {
		this.topics = topics;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** Somebody wants a thing talked over. */
	public long raise(CurrentPerson actor, String title, String plain) {
		mayRaise(actor).orRefuse();
		TopicSource source = actor.has(Right.MEETINGS_READ) ? TopicSource.MEMBER : TopicSource.WORKER;
		return store(actor, source, title, plain, actor.name());
	}

	/** Stores a topic that another book passes on. */
	public long store(CurrentPerson actor, TopicSource source, String title, String plain, String raisedBy) {
		if (title.isBlank()) {
			throw RuleViolation.at("title", "topic.title.missing");
		}
		Topic topic = this.topics
			.save(new Topic(source, title, plain, raisedBy, LocalDate.now(this.clock), actor.personId()));
		this.audit.wrote(actor, "topic.raised", "topic", topic.getId(), source.name());
		return topic.getId();
	}

	/** Marks a topic as standing on an agenda. */
	public void putOnAgenda(long id) {
		Topic topic = topic(id);
		topic.isWaiting().orRefuse();
		topic.putOnAgenda();
	}

	/** Brings a topic back that was taken off an agenda or not reached. */
	public void takeBack(long id) {
		topic(id).takeBack();
	}

	/**
	 * A topic was talked over; who raised it is told where.
	 * @param decision what was decided, {@code null} while nobody wrote it down
	 */
	public void done(long id, String decision, String url) {
		Topic topic = topic(id);
		topic.done();
		topic.answer(decision);
		this.notices.tell(topic.getEnteredBy(), new Sentence("topic.notice.done", topic.getTitle()), url);
	}

	/** What was decided was written down, or written anew. */
	public void answer(long id, String decision) {
		topic(id).answer(decision);
	}

	/** Leaves a topic out, with an answer to whoever raised it. */
	public void drop(CurrentPerson actor, long id, int seenVersion, String answer) {
		Topic topic = topic(id);
		mayDrop(actor, topic).orRefuse();
		topic.requireVersion(seenVersion);
		if (answer.isBlank()) {
			throw RuleViolation.at("answer", "topic.answer.missing");
		}
		topic.drop(answer);
		this.notices.tell(topic.getEnteredBy(), new Sentence("topic.notice.dropped", topic.getTitle(), answer),
				"/topics");
		this.audit.wrote(actor, "topic.dropped", "topic", id, null);
	}

	/** Whether the person may raise one more. */
	@Transactional(readOnly = true)
	public Verdict mayRaise(CurrentPerson actor) {
		return Verdict.noIf(actor.personId() == null, "topic.person")
			.and(() -> Verdict.noIf(
					!actor.has(Right.MEETINGS_WRITE) && this.topics.waitingOf(actor.personId()) >= MOST_WAITING,
					"topic.tooMany", MOST_WAITING));
	}

	/** Whether the person may leave a topic out. */
	public Verdict mayDrop(CurrentPerson actor, Topic topic) {
		return Verdict.noIf(!actor.has(Right.MEETINGS_WRITE), "topic.drop.office").and(topic::isWaiting);
	}

	/** What waits or stands on an agenda: workers' topics first, the oldest first. */
	@Transactional(readOnly = true)
	public List<Topic> running() {
		return this.topics.running()
			.stream()
			.sorted(Comparator.comparing((Topic topic) -> !topic.getSource().ofWorkers()))
			.toList();
	}

	/** The topics a person raised, the newest first. */
	@Transactional(readOnly = true)
	public List<Topic> of(CurrentPerson person) {
		return this.topics.enteredBy(person.personId());
	}

	/** The topic with that id. */
	@Transactional(readOnly = true)
	public Topic topic(long id) {
		return this.topics.findById(id).orElseThrow(() -> new Missing("topic"));
	}

}
