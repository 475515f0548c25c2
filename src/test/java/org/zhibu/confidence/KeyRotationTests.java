package org.zhibu.confidence;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.PageTest;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten thousand notes get a new key while four people read: no reading fails. */
@PageTest
class KeyRotationTests {

	private static final int NOTES = 10_000;

	private static final int READERS = 4;

	@Autowired
	private Cast cast;

	@Autowired
	private Notes notes;

	@Autowired
	private KeyRotation rotation;

	@Autowired
	private NoteSql sql;

	@Autowired
	private NoteKeys keys;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void noReadingFailsWhileTheKeyChanges() throws Exception {
		BranchOfStory branch = this.cast.branch();
		CurrentPerson secretary = new CurrentPerson(0, branch.secretary().id(), branch.id, "", "",
				Set.of(Role.SECRETARY), Set.of());
		List<Long> ids = within(branch,
				() -> IntStream.range(0, NOTES)
					.mapToObj((i) -> this.notes.seal(NoteKind.TALK, null, secretary.personId(),
							new NoteText().with("words", "第 " + i + " 份")))
					.toList());
		String old = this.keys.newest().orElseThrow().id();
		ExecutorService readers = Executors.newFixedThreadPool(READERS);
		try {
			within(branch, () -> {
				this.rotation.begin(secretary);
				return null;
			});
			List<Future<Long>> reading = LongStream.range(0, READERS)
				.mapToObj((reader) -> readers.submit(() -> read(branch, secretary, ids, (int) reader)))
				.toList();
			long read = 0;
			for (Future<Long> one : reading) {
				read += one.get();
			}
			assertThat(read).isPositive();
		}
		finally {
			readers.shutdown();
		}
		assertThat(BranchContext.within(branch.id, this.rotation::progress))
			.isEqualTo(new KeyRotation.Progress(NOTES, NOTES, false));
		assertThat(this.keys.newest().orElseThrow().id()).isNotEqualTo(old);
		assertThat(within(branch, () -> this.sql.sealedOtherwise(this.keys.newest().orElseThrow().id()))).isZero();
		assertThat(within(branch,
				() -> this.jdbc.sql("select count(*) from sealed_note where branch_id = ? and key_id = ?")
					.params(branch.id, old)
					.query(Long.class)
					.single()))
			.isZero();
	}

	/** Reads on and on until the rotation is over. */
	private long read(BranchOfStory branch, CurrentPerson reader, List<Long> ids, int from) {
		long read = 0;
		for (int i = from; BranchContext.within(branch.id, this.rotation::progress).running()
				|| read == 0; i += READERS) {
			int at = i % ids.size();
			String words = BranchContext.within(branch.id, () -> this.notes.read(reader, ids.get(at)).get("words"));
			assertThat(words).isEqualTo("第 " + at + " 份");
			read++;
		}
		return read;
	}

	private <T> T within(BranchOfStory branch, java.util.function.Supplier<T> work) {
		return BranchContext.within(branch.id, () -> this.transaction.execute((status) -> work.get()));
	}

}
