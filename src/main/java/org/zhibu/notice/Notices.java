package org.zhibu.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.News;
import org.zhibu.shared.Sentence;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people what happened, and remembers what they have seen. */
@Service
public class Notices implements News {

	static final int PAGE = 50;

	private static final int ON_DESK = 7;

	private static final int IDS_AT_ONCE = 200;

	/** What is older than this is no news to anybody. */
	private static final Duration FRESH = Duration.ofDays(90);

	private final NoticeSql sql;

	private final MessageSource messages;

	private final Clock clock;

	Notices(NoticeSql sql, MessageSource messages, Clock clock) {
		this.sql = sql;
		this.messages = messages;
		this.clock = clock;
	}

	/** Tells one person, in the transaction of what happened. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tell(long personId, Sentence what, String url) {
		this.sql.insert(BranchContext.current(), personId, what.key(), Figures.written(what), url,
				this.clock.instant());
	}

	/** Tells everybody of the branch, in the transaction of what happened. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void tellBranch(Sentence what, String url) {
		this.sql.insert(BranchContext.current(), null, what.key(), Figures.written(what), url, this.clock.instant());
	}

	@Override
	@Transactional(readOnly = true)
	public Digest unseenBy(CurrentPerson person) {
		if (person.personId() == null) {
			return Digest.NOTHING;
		}
		List<NoticeSql.Unseen> rows = this.sql.unseen(BranchContext.current(), person.personId(),
				this.clock.instant().minus(FRESH), ON_DESK);
		List<Item> latest = rows.stream().map((row) -> item(row.notice())).collect(Collectors.toList());
		return rows.isEmpty() ? Digest.NOTHING : new Digest(rows.get(0).inAll(), latest);
	}

	/** A page of a person's notices before an id, the newest first. */
	@Transactional(readOnly = true)
	NoticePage page(CurrentPerson person, Long before) {
		if (person.personId() == null) {
			return new NoticePage(0, List.of(), null);
		}
		List<NoticeSql.Unseen> rows = this.sql.page(BranchContext.current(), person.personId(),
				this.clock.instant().minus(FRESH), (before != null) ? before : Long.MAX_VALUE, PAGE + 1);
		List<NoticePage.Row> shown = rows.stream()
			.limit(PAGE)
			.map((row) -> new NoticePage.Row(item(row.notice()), row.seen()))
			.toList();
		Long next = (rows.size() > PAGE) ? shown.get(PAGE - 1).notice().id() : null;
		return new NoticePage(rows.isEmpty() ? 0 : rows.get(0).inAll(), shown, next);
	}

	/** Marks those of the notices as seen that this person may see. */
	@Transactional
	void see(CurrentPerson person, List<Long> ids) {
		List<Long> some = ids.stream().filter((id) -> id != null).distinct().limit(IDS_AT_ONCE).toList();
		if (person.personId() != null && !some.isEmpty()) {
			this.sql.markSeen(BranchContext.current(), person.personId(), some, this.clock.instant());
		}
	}

	private Item item(NoticeSql.Notice notice) {
		boolean known = this.messages.getMessage(notice.key(), null, null, Locale.ROOT) != null;
		Sentence what = known ? new Sentence(notice.key(), Figures.read(notice.figures()))
				: new Sentence("notice.unknown");
		return new Item(notice.id(), notice.at().atZone(this.clock.getZone()).toLocalDate(), what, notice.url());
	}

}
