package org.zhibu.meetingitem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.VoteBook;
import org.zhibu.meeting.MeetingKind;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes for whoever asks: pages of meetings and the books of matters. */
@Service
@Transactional(readOnly = true)
public class Votes implements VoteBook {

	private final VoteSql sql;

	private final MessageSource messages;

	Votes(VoteSql sql, MessageSource messages) {
		this.sql = sql;
		this.messages = messages;
	}

	@Override
	public Map<Long, List<BodyVote>> votesOn(Collection<Long> itemIds) {
		return this.sql.counts(itemIds);
	}

	@Override
	public List<Place> placesOf(MatterKind kind, long matterId) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.sql.places(kind, matterId)
			.stream()
			.map((place) -> new Place(place.meetingId(), place.itemId(), this.messages.getMessage("meeting.named",
					new Object[] { place.day(),
							this.messages.getMessage(MeetingKind.valueOf(place.kind()).key(), null, locale) },
					locale)))
			.toList();
	}

	/** How each person voted on these items, by item; nothing for an election. */
	public Map<Long, Map<Long, Choice>> choicesOn(Collection<Long> itemIds) {
		return this.sql.choices(itemIds);
	}

}
