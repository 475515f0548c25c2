package org.zhibu.distribution;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.Matters;
import org.zhibu.agenda.Ruling;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.shared.Verdict;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bonus lists as matters of the office meeting. The list is about everybody, so nobody is
 * recused; who was there as a delegate is noted on the distribution's own page.
 */
@Service
@Transactional
class DistributionMatters implements Matters {

	private final BonusMonths months;

	private final MessageSource messages;

	DistributionMatters(BonusMonths months, MessageSource messages) {
		this.months = months;
		this.messages = messages;
	}

	@Override
	public MatterKind kind() {
		return MatterKind.DISTRIBUTION;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Matter> waitingFor(Body gate) {
		return (gate != Body.OFFICE_MEETING) ? List.of() : this.months.drafts().stream().map(this::matter).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Matter> of(Collection<Long> ids) {
		return this.months.all(ids).stream().map(this::matter).toList();
	}

	@Override
	public Verdict mayDecide(long id, int revision, Body gate) {
		return Verdict.noIf(gate != Body.OFFICE_MEETING, "distribution.matter.body");
	}

	/**
	 * The item is the ground of the distribution, and the list stays as it was entered.
	 */
	@Override
	public void decided(Ruling ruling) {
		// nothing is copied: the distribution's page finds the item by the vote book
	}

	private Matter matter(BonusMonth month) {
		String title = this.messages.getMessage("distribution.title",
				new Object[] { month.getPeriod().getMonthValue() }, LocaleContextHolder.getLocale());
		return new Matter(MatterKind.DISTRIBUTION, month.getId(), month.getVersion(), title, null,
				"/months/" + month.getPeriod() + "/bonus/meeting", Set.of());
	}

}
