package org.zhibu.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Right;
import org.zhibu.shared.Role;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office meeting (工段办公会): a dated list of the posts that sit in it. */
@Service
@Transactional
public class OfficeMeeting {

	private final MeetingPostsRepository lists;

	private final AuditLog audit;

	private final Clock clock;

	OfficeMeeting(MeetingPostsRepository lists, AuditLog audit, Clock clock) {
		this.lists = lists;
		this.audit = audit;
		this.clock = clock;
	}

	/** The offices that sit in the meeting on that day. */
	@Transactional(readOnly = true)
	public Set<Role> postsOn(LocalDate day) {
		return this.lists.findFirstByStartsOnLessThanEqualOrderByStartsOnDesc(day)
			.map(MeetingPosts::offices)
			.orElse(MeetingPosts.DEFAULT);
	}

	/** Sets the list from a day on, today or later; older days keep theirs. */
	public void setFrom(CurrentPerson actor, LocalDate from, Set<Role> posts) {
		Verdict.noIf(!actor.has(Right.ROSTER_WRITE), "roster.write.office").orRefuse();
		LocalDate today = LocalDate.now(this.clock);
		if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
			throw RuleViolation.at("from", "office.posts.range");
		}
		if (posts.isEmpty() || posts.stream().anyMatch((post) -> post.compareTo(Role.KEEPER) > 0)) {
			throw RuleViolation.at("posts", "office.posts.none");
		}
		this.lists.findByStartsOn(from)
			.ifPresentOrElse((list) -> list.replace(posts),
					() -> this.lists.save(new MeetingPosts(from, posts, actor.personId())));
		this.audit.wrote(actor, "office.postsSet", "office", null, from + " · " + posts);
	}

	/** All lists, the newest first; the last is the one that holds when none was made. */
	@Transactional(readOnly = true)
	public List<Posts> history() {
		List<Posts> history = new ArrayList<>();
		this.lists.findAllByOrderByStartsOnDesc()
			.forEach((list) -> history.add(new Posts(list.getStartsOn(), List.copyOf(list.offices()))));
		history.add(new Posts(null, List.copyOf(MeetingPosts.DEFAULT)));
		return history;
	}

	/**
	 * A list of posts.
	 *
	 * @param from the first day it holds, {@code null} for the source's list
	 * @param offices the posts
	 */
	public record Posts(LocalDate from, List<Role> offices) {
	}

}
