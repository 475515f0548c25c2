package org.zhibu.stub;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.zhibu.bonus.BonusLines;
import org.zhibu.bonus.BonusMonth;
import org.zhibu.bonus.BonusMonths;
import org.zhibu.bonus.CountedLine;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies stubs: the sealed lines by their seals, the whole by its hash and its place in
 * the chain, and both against the rows they were written from. A month that was taken
 * away is missing in the chain, or the audit still names it.
 */
@Service
@Transactional(readOnly = true)
class Verification {

	private static final int LINES_A_ROUND = 5000;

	private final StubSql sql;

	private final StubKey key;

	private final Sealing sealing;

	private final BonusMonths months;

	private final BonusLines lines;

	Verification(StubSql sql, StubKey key, Sealing sealing, BonusMonths months, BonusLines lines) {
		this.sql = sql;
		this.key = key;
		this.sealing = sealing;
		this.months = months;
		this.lines = lines;
	}

	/**
	 * The stub of a month.
	 * @throws Missing if the month is not sealed
	 */
	Stub stub(YearMonth period) {
		return this.sql.find(period).orElseThrow(() -> new Missing("stub"));
	}

	/** Its lines. */
	List<StubLine> lines(Stub stub) {
		return this.sql.lines(stub.id());
	}

	/** All stubs, the earliest first. */
	List<Stub> all() {
		return this.sql.all();
	}

	/**
	 * Whether a hash from paper is the one of the stub; spaces and case do not matter.
	 */
	static boolean matches(Stub stub, String fromPaper) {
		return StubSeal.same(stub.hash(), fromPaper.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
	}

	/** Everything in which a stub is not what was sealed; empty when it is the same. */
	List<Difference> verify(Stub stub) {
		List<Difference> found = new ArrayList<>();
		List<StubLine> sealed = this.sql.lines(stub.id());
		Optional<StubSeal> seal = sealOf(stub);
		if (seal.isEmpty()) {
			found.add(Difference.of("stub.key.missing", stub.keyId()));
		}
		else {
			seals(stub, sealed, seal.get(), found);
		}
		if (sealed.size() != stub.lineCount()) {
			found.add(Difference.of("stub.lines.count", stub.lineCount(), sealed.size()));
		}
		BonusMonth month = this.months.of(stub.period());
		if (!StubSeal.same(stub.hash(), StubSeal.hash(stub.head(), sealed.stream().map(StubLine::said).toList()))) {
			found.add(Difference.of("stub.hash.differs"));
			head(stub, month, found);
		}
		String before = this.sql.before(stub.period()).map(Stub::seal).orElse(null);
		if (!java.util.Objects.equals(before, stub.beforeSeal())) {
			found.add(Difference.of("stub.chain.broken"));
		}
		rows(stub, month, sealed, found);
		return found;
	}

	private Optional<StubSeal> sealOf(Stub stub) {
		return this.key.find().filter((bytes) -> StubSeal.nameOf(bytes).equals(stub.keyId())).map(StubSeal::new);
	}

	private static void seals(Stub stub, List<StubLine> sealed, StubSeal seal, List<Difference> found) {
		for (StubLine line : sealed) {
			if (!StubSeal.same(line.seal(), seal.sealLine(stub.number(), line.lineNo(), line.said()))) {
				found.add(Difference.at(line.lineNo(), "stub.line.seal", line.lineNo()));
			}
		}
		if (!StubSeal.same(stub.seal(), seal.seal(stub.number(), stub.beforeSeal(), stub.hash()))) {
			found.add(Difference.of("stub.seal.differs"));
		}
	}

	/**
	 * The fields over the lines that are not what the rows say. Only where the hash
	 * differs: a name may have been corrected since, and that is no fault of the stub.
	 */
	private void head(Stub stub, BonusMonth month, List<Difference> found) {
		String now = this.sealing.headText(month, stub.sealedAt());
		Map<String, String> was = CanonicalText.read(stub.head());
		Map<String, String> is = CanonicalText.read(now);
		CanonicalText.differences(stub.head(), now)
			.forEach((field) -> found.add(Difference.of("stub.head.field", field, was.getOrDefault(field, "—"),
					is.getOrDefault(field, "—"))));
	}

	/** The rows the stub was written from, against what it says. */
	private void rows(Stub stub, BonusMonth month, List<StubLine> sealed, List<Difference> found) {
		List<CountedLine> inForce = this.lines.inForce(month);
		Map<Integer, String> now = this.sealing.texts(month, inForce, stub.sealedAt());
		Map<Integer, String> then = new HashMap<>();
		Map<Integer, Long> people = new HashMap<>();
		sealed.forEach((line) -> {
			then.put(line.lineNo(), line.said());
			people.put(line.lineNo(), line.personId());
		});
		inForce.stream()
			.map(CountedLine::line)
			.filter((line) -> then.containsKey(line.lineNo())
					&& !people.get(line.lineNo()).equals(line.said().personId()))
			.forEach((line) -> found.add(Difference.at(line.lineNo(), "stub.row.person", line.lineNo())));
		TreeSet<Integer> numbers = new TreeSet<>(now.keySet());
		numbers.addAll(then.keySet());
		for (int number : numbers) {
			if (!now.containsKey(number) || !then.containsKey(number)) {
				found.add(Difference.at(number, now.containsKey(number) ? "stub.row.added" : "stub.row.gone", number));
				continue;
			}
			Map<String, String> was = CanonicalText.read(then.get(number));
			Map<String, String> is = CanonicalText.read(now.get(number));
			CanonicalText.differences(then.get(number), now.get(number))
				.forEach((field) -> found.add(Difference.at(number, "stub.row.field", number, field,
						was.getOrDefault(field, "—"), is.getOrDefault(field, "—"))));
		}
	}

	/**
	 * Verifies the next stubs after a month, some thousand lines at a time, so that
	 * whoever waits sees how far it is.
	 * @param after the month to go on from, or {@code null}
	 */
	Round round(YearMonth after) {
		List<Stub> all = all();
		Map<YearMonth, List<Difference>> verified = new LinkedHashMap<>();
		int done = 0;
		int lines = 0;
		YearMonth last = after;
		for (Stub stub : all) {
			boolean earlier = after != null && !stub.period().isAfter(after);
			if (!earlier && lines >= LINES_A_ROUND) {
				break;
			}
			done++;
			if (!earlier) {
				lines += stub.lineCount();
				last = stub.period();
				verified.put(last, verify(stub));
			}
		}
		boolean finished = done == all.size();
		return new Round(all, verified, last, done, finished ? missing() : List.of());
	}

	/** Stubs that the audit names and that are gone, or say another hash. */
	List<Difference> missing() {
		Map<String, String> hashes = new HashMap<>();
		this.sql.all().forEach((stub) -> hashes.put(stub.number(), stub.hash()));
		List<Difference> found = new ArrayList<>();
		for (String sealing : this.sql.sealings()) {
			String[] parts = sealing.split(" · ", 2);
			if (!hashes.containsKey(parts[0])) {
				found.add(Difference.of("stub.gone", parts[0]));
			}
			else if (!hashes.get(parts[0]).equals(parts[1])) {
				found.add(Difference.of("stub.audit.differs", parts[0]));
			}
		}
		return found;
	}

	/**
	 * How far the verification of all stubs is.
	 *
	 * @param stubs all of them, the earliest first
	 * @param verified what was found in this round, by month
	 * @param last the last month that is verified, or {@code null}
	 * @param done how many are verified
	 * @param missing what the audit misses, empty as long as there is more to verify
	 */
	record Round(List<Stub> stubs, Map<YearMonth, List<Difference>> verified, YearMonth last, int done,
			List<Difference> missing) {

		public boolean isFinished() {
			return this.done == this.stubs.size();
		}

		/** Whether a month was verified in an earlier round. */
		public boolean isEarlier(YearMonth month) {
			return this.last != null && !month.isAfter(this.last) && !this.verified.containsKey(month);
		}

		/** The months that differ, with those known from earlier rounds. */
		public Set<YearMonth> differing(Set<YearMonth> known) {
			Set<YearMonth> months = new TreeSet<>(known);
			this.verified.forEach((month, found) -> {
				if (!found.isEmpty()) {
					months.add(month);
				}
			});
			return months;
		}

	}

}
