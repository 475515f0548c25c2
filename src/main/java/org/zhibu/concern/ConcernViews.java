package org.zhibu.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import org.zhibu.confidence.Notes;
import org.zhibu.roster.Roster;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;
import org.zhibu.shared.Right;
import org.zhibu.shared.Verdict;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Concerns ready to print: lists without a word, one with its words for whoever may read
 * them.
 */
@Service
@Transactional
class ConcernViews {

	private static final int ROWS = 50;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Concerns concerns;

	private final ConcernRepository repository;

	private final ConcernStepRepository steps;

	private final BoxSql box;

	private final Notes notes;

	private final Roster roster;

	private final Clock clock;

	ConcernViews(Concerns concerns, ConcernRepository repository, ConcernStepRepository steps, BoxSql box, Notes notes,
			Roster roster, Clock clock) {
		this.concerns = concerns;
		this.repository = repository;
		this.steps = steps;
		this.box = box;
		this.notes = notes;
		this.roster = roster;
		this.clock = clock;
	}

	/** One's own concerns with a name, and all of them for officers. */
	@Transactional(readOnly = true)
	Listing list(CurrentPerson reader, Long before) {
		boolean officer = reader.has(Right.CONCERNS);
		List<Concern> all = officer ? this.repository.before((before != null) ? before : Long.MAX_VALUE, ROWS + 1)
				: List.of();
		boolean more = all.size() > ROWS;
		List<Concern> shown = more ? all.subList(0, ROWS) : all;
		List<Concern> own = this.repository.findTop50ByRaisedByOrderByIdDesc(reader.personId());
		Map<Long, String> names = names(Stream.concat(shown.stream(), own.stream()));
		return new Listing(own.stream().map((one) -> row(one, names)).toList(), officer,
				shown.stream().filter((one) -> !reader.is(one.getRaisedBy())).map((one) -> row(one, names)).toList(),
				more ? shown.get(ROWS - 1).getId() : null, this.box.code());
	}

	private Row row(Concern one, Map<Long, String> names) {
		return new Row(one.getId(), written(one.getRaisedAt()), one.getMode(), names.get(one.getRaisedBy()),
				one.getState(), names.get(one.getAssignedTo()), one.isLate(this.clock.instant()));
	}

	private Map<Long, String> names(Stream<Concern> some) {
		return new HashMap<>(this.roster.names(some
			.flatMap((one) -> Stream.of(one.getRaisedBy(), one.getAssignedTo(), one.getOpeningBy(), one.getOpenedBy()))
			.filter(Objects::nonNull)
			.distinct()
			.toList()));
	}

	/**
	 * One concern; an officer who may read its words has read them now, the one who
	 * raised it reads what is his own.
	 */
	Page page(CurrentPerson reader, long id) {
		Concern concern = this.concerns.concern(id);
		boolean own = reader.is(concern.getRaisedBy());
		if (!own && !reader.has(Right.CONCERNS)) {
			throw new Missing("concern");
		}
		Verdict read = own ? Verdict.YES : ConcernRules.mayRead(reader, concern);
		Map<Long, String> names = names(Stream.of(concern));
		List<Said> said = !read.allowed() ? List.of() : said(concern,
				(note) -> own ? this.notes.readBySlip(note).get("words") : this.notes.read(reader, note).get("words"));
		boolean may = ConcernRules.mayAssign(reader, concern).allowed();
		return new Page(concern.getId(), concern.getVersion(), written(concern.getRaisedAt()), concern.getMode(),
				names.get(concern.getRaisedBy()), concern.getState(), names.get(concern.getAssignedTo()),
				concern.isLate(this.clock.instant()), own, read, said, names.get(concern.getOpeningBy()),
				concern.getOpeningReason(), ConcernRules.mayAcknowledge(reader, concern),
				ConcernRules.mayAssign(reader, concern), ConcernRules.mayAnswer(reader, concern),
				own ? ConcernRules.mayClose(concern) : Verdict.no("concern.own.only"),
				ConcernRules.mayAskOpening(reader, concern), ConcernRules.mayAgree(reader, concern),
				ConcernRules.mayReadName(reader, concern),
				may ? this.roster.names(this.concerns.officers()) : Map.of());
	}

	/** What stands behind a slip, for whoever holds it. */
	@Transactional(readOnly = true)
	Behind behind(Slip slip) {
		Concern concern = this.concerns.bySlip(slip);
		return new Behind(slip.code(), written(concern.getRaisedAt()), concern.getState(),
				said(concern, (note) -> this.notes.readBySlip(note).get("words")), ConcernRules.mayClose(concern));
	}

	private List<Said> said(Concern concern, LongFunction<String> open) {
		return Stream.concat(
				Stream.of(new Said("RAISED", written(concern.getRaisedAt()), open.apply(concern.getWordsId()))),
				this.steps.findByConcernIdOrderById(concern.getId())
					.stream()
					.map((step) -> new Said(step.getKind(), written(step.getTakenAt()), open.apply(step.getNoteId()))))
			.toList();
	}

	private String written(Instant at) {
		return TIME.format(at.atZone(this.clock.getZone()));
	}

	/** The page of concerns. */
	record Listing(List<Row> own, boolean officer, List<Row> all, Long next, String box) {
	}

	/** A line of a list. */
	record Row(long id, String when, ConcernMode mode, String name, ConcernState state, String assigned, boolean late) {
	}

	/** Something said, by whoever raised it or in answer. */
	record Said(String kind, String when, String words) {

		@Override
		public String toString() {
			return "said";
		}

	}

	/** One concern as its reader sees it. */
	record Page(long id, int version, String when, ConcernMode mode, String name, ConcernState state, String assigned,
			boolean late, boolean own, Verdict read, List<Said> said, String openingBy, String openingReason,
			Verdict acknowledge, Verdict assign, Verdict answer, Verdict close, Verdict askOpening, Verdict agree,
			Verdict readName, Map<Long, String> officers) {

		@Override
		public String toString() {
			return "concern " + this.id;
		}

	}

	/** What the holder of a slip sees. */
	record Behind(String slip, String when, ConcernState state, List<Said> said, Verdict close) {

		@Override
		public String toString() {
			return "slip";
		}

	}

}
