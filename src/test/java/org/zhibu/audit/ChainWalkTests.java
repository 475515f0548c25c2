package org.zhibu.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChainWalkTests {

	private static final Instant AT = Instant.parse("2026-10-26T01:00:00Z");

	private static final Entry ENTRY = new Entry(3, 7, AT, 1L, 2L, "WRITE", "month.opened", "month", 5L, "2026-10");

	@Test
	void aWholeChainHolds() {
		ChainCheck check = walk(chain(5));
		assertThat(check.holds()).isTrue();
		assertThat(check.links()).isEqualTo(5);
		assertThat(check.lastHash()).hasSize(64);
		assertThat(walk(List.of()).links()).isZero();
	}

	static Stream<Entry> everyChangeOfAField() {
		return Stream.of(new Entry(4, 7, AT, 1L, 2L, "WRITE", "month.opened", "month", 5L, "2026-10"),
				new Entry(3, 8, AT, 1L, 2L, "WRITE", "month.opened", "month", 5L, "2026-10"),
				new Entry(3, 7, AT.plusNanos(1000), 1L, 2L, "WRITE", "month.opened", "month", 5L, "2026-10"),
				new Entry(3, 7, AT, null, 2L, "WRITE", "month.opened", "month", 5L, "2026-10"),
				new Entry(3, 7, AT, 1L, 12L, "WRITE", "month.opened", "month", 5L, "2026-10"),
				new Entry(3, 7, AT, 1L, 2L, "READ", "month.opened", "month", 5L, "2026-10"),
				new Entry(3, 7, AT, 1L, 2L, "WRITE", "month.closed", "month", 5L, "2026-10"),
				new Entry(3, 7, AT, 1L, 2L, "WRITE", "month.opened", null, 5L, "2026-10"),
				new Entry(3, 7, AT, 1L, 2L, "WRITE", "month.opened", "month", null, "2026-10"),
				new Entry(3, 7, AT, 1L, 2L, "WRITE", "month.opened", "month", 5L, ""),
				new Entry(3, 7, AT, 1L, 2L, "WRITE", "month.opened", "month", 5L, null));
	}

	@ParameterizedTest
	@MethodSource("everyChangeOfAField")
	void everyChangeOfAFieldIsFound(Entry changed) {
		assertThat(ChainHash.of(ChainHash.BEFORE_THE_FIRST, changed))
			.isNotEqualTo(ChainHash.of(ChainHash.BEFORE_THE_FIRST, ENTRY));
		List<Link> chain = chain(5);
		Link third = chain.get(2);
		chain.set(2, new Link(third.number(), third.auditId(), third.hash(), changed));
		ChainCheck check = walk(chain);
		assertThat(check.links()).isEqualTo(2);
		assertThat(check.broken().key()).isEqualTo("audit.chain.changed");
		assertThat(check.broken().figures()).containsExactly("3", "3");
	}

	@Test
	void wordsThatMoveFromFieldToFieldAreFound() {
		Entry one = new Entry(1, 7, AT, null, null, "WRITE", "ab", "c", null, null);
		Entry other = new Entry(1, 7, AT, null, null, "WRITE", "a", "bc", null, null);
		assertThat(ChainHash.canonical(one)).isNotEqualTo(ChainHash.canonical(other));
	}

	@Test
	void aMissingRowAMissingLinkAndAForgedHashAreFound() {
		List<Link> gone = chain(5);
		gone.set(3, new Link(4, 4, gone.get(3).hash(), null));
		assertThat(walk(gone).broken().key()).isEqualTo("audit.chain.gone");

		List<Link> gap = chain(5);
		gap.remove(1);
		assertThat(walk(gap).broken().key()).isEqualTo("audit.chain.gap");
		assertThat(walk(gap).broken().figures()).containsExactly("2");

		List<Link> forged = chain(5);
		Entry changed = new Entry(2, 7, AT, 1L, 2L, "WRITE", "month.closed", null, null, null);
		forged.set(1, new Link(2, 2, ChainHash.of(forged.get(0).hash(), changed), changed));
		assertThat(walk(forged).broken().figures()).containsExactly("3", "3");
	}

	private static List<Link> chain(int length) {
		List<Link> links = new ArrayList<>();
		String hash = ChainHash.BEFORE_THE_FIRST;
		for (long i = 1; i <= length; i++) {
			Entry entry = (i == 3) ? ENTRY : new Entry(i, 7, AT, 1L, 2L, "WRITE", "month.opened", null, null, null);
			hash = ChainHash.of(hash, entry);
			links.add(new Link(i, i, hash, entry));
		}
		return links;
	}

	private static ChainCheck walk(List<Link> links) {
		ChainWalk walk = new ChainWalk();
		links.stream().allMatch(walk::over);
		return walk.result(0);
	}

}
