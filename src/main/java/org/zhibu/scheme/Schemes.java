package org.zhibu.scheme;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated schemes of the branch. */
@Service
@Transactional
public class Schemes {

	/** The ten items where the branch has set none: 1, 2, 4 and 8 are the source's. */
	private static final List<ItemDraft> DEFAULT_ITEMS = List.of(new ItemDraft("安全生产", "安全", 200, About.ZONE),
			new ItemDraft("生产任务", "任务", 150, About.ZONE), new ItemDraft("工作质量", "质量", 100, About.ZONE),
			new ItemDraft("成本节约", "成本", 100, About.ZONE), new ItemDraft("现场文明生产", "文明", 100, About.ZONE),
			new ItemDraft("设备点检", "点检", 50, About.ZONE), new ItemDraft("劳动纪律", "纪律", 50, About.PERSON),
			new ItemDraft("综合治理", "综治", 50, About.ZONE), new ItemDraft("班组帮联与群众工作", "帮联", 100, About.PERSON),
			new ItemDraft("学习与组织生活", "学习", 100, About.PERSON));

	private final SchemeRepository schemes;

	private final AuditLog audit;

	Schemes(SchemeRepository schemes, AuditLog audit) {
		this.schemes = schemes;
		this.audit = audit;
	}

	/**
	 * The scheme a month is opened under; the default one comes into being with the first
	 * month.
	 */
	public Scheme inForce(YearMonth month) {
		return this.schemes.findFirstByValidFromLessThanEqualOrderByValidFromDesc(month)
			.orElseGet(() -> this.schemes.save(new Scheme(month, DEFAULT_ITEMS)));
	}

	/**
	 * The scheme a past month is keyed in under: the one that held then, else the
	 * earliest; a branch without any gets the default one, not yet kept.
	 */
	@Transactional(readOnly = true)
	public Scheme past(YearMonth month) {
		return holdingIn(month).or(this.schemes::findFirstByOrderByValidFrom)
			.map((scheme) -> withItems(scheme.getId()))
			.orElseGet(() -> new Scheme(month, DEFAULT_ITEMS));
	}

	/** The same scheme, kept if it was not yet. */
	public Scheme keepPast(YearMonth month) {
		Scheme scheme = past(month);
		return (scheme.getId() != null) ? scheme : this.schemes.save(scheme);
	}

	/** A scheme with its items. */
	@Transactional(readOnly = true)
	public Scheme withItems(long id) {
		return this.schemes.findWithItemsById(id).orElseThrow(() -> new Missing("scheme"));
	}

	/** The names of the ten items that hold in a month, in order. */
	@Transactional(readOnly = true)
	public List<String> itemNames(YearMonth month) {
		return this.schemes.findFirstByValidFromLessThanEqualOrderByValidFromDesc(month)
			.map((scheme) -> scheme.getItems().stream().map(Item::getName).toList())
			.orElseGet(() -> DEFAULT_ITEMS.stream().map(ItemDraft::name).toList());
	}

	/** All schemes, the latest first. */
	@Transactional(readOnly = true)
	public List<Scheme> all() {
		return this.schemes.findAllByOrderByValidFromDesc();
	}

	/** The scheme that begins exactly with that month, with its items. */
	@Transactional(readOnly = true)
	public Optional<Scheme> beginningWith(YearMonth month) {
		return this.schemes.findWithItemsByValidFrom(month);
	}

	/** The scheme that holds in a month, if the branch has set or used one. */
	@Transactional(readOnly = true)
	public Optional<Scheme> holdingIn(YearMonth month) {
		return this.schemes.findFirstByValidFromLessThanEqualOrderByValidFromDesc(month);
	}

	/** The ten items of a branch that has set none. */
	public static List<ItemDraft> usualItems() {
		return DEFAULT_ITEMS;
	}

	/**
	 * Sets the rules from a month on, the ten items too where some are given. The caller
	 * has made sure that the month is not yet opened.
	 */
	public void setFrom(CurrentPerson actor, YearMonth month, List<ItemDraft> items, SchemeTerms terms) {
		Scheme scheme = this.schemes.findForChangeByValidFrom(month)
			.map((planned) -> withItems(planned, items))
			.orElseGet(() -> this.schemes.save(new Scheme(month, items.isEmpty() ? inheritedItems(month) : items)));
		scheme.change(terms);
		this.audit.wrote(actor, "scheme.set", "scheme", scheme.getId(), month.toString());
	}

	private static Scheme withItems(Scheme planned, List<ItemDraft> items) {
		if (!items.isEmpty()) {
			planned.replaceItems(items);
		}
		return planned;
	}

	private List<ItemDraft> inheritedItems(YearMonth month) {
		return holdingIn(month)
			.map((before) -> before.getItems()
				.stream()
				.map((item) -> new ItemDraft(item.getName(), item.getShortName(), item.getWeight(), item.getAbout()))
				.toList())
			.orElse(DEFAULT_ITEMS);
	}

}
