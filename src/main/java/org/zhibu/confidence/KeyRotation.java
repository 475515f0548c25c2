package org.zhibu.confidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.BranchContext;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Verdict;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new key, and the branch's notes sealed anew with it, some at a time, while everybody
 * goes on reading. Whatever stops it, it can be begun again: each note names its key.
 */
@Service
class KeyRotation {

	static final int AT_ONCE = 200;

	private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

	private final NoteSql sql;

	private final NoteKeys keys;

	private final Notes notes;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	private final TaskExecutor executor;

	private final Map<Long, Progress> running = new ConcurrentHashMap<>();

	KeyRotation(NoteSql sql, NoteKeys keys, Notes notes, AuditLog audit, TransactionTemplate transaction,
			@Qualifier("applicationTaskExecutor") TaskExecutor executor) {
		this.sql = sql;
		this.keys = keys;
		this.notes = notes;
		this.audit = audit;
		this.transaction = transaction;
		this.executor = executor;
	}

	/** Makes a new key and begins; the page tells how far it is. */
	void begin(CurrentPerson actor) {
		mayBegin().orRefuse();
		long branch = BranchContext.current();
		NoteKeys.Key key = this.keys.make();
		this.audit.wrote(actor, "note.keyRotated", "note", null, key.id());
		this.running.put(branch, new Progress(0, this.sql.sealedOtherwise(key.id()), true));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				KeyRotation.this.executor.execute(() -> BranchContext.within(branch, () -> resealAll(branch, key)));
			}
		});
	}

	/** Whether a rotation may begin now. */
	Verdict mayBegin() {
		return Verdict.noIf(progress().running(), "note.rotation.running")
			.and(() -> Verdict.noIf(this.sql.any() && this.keys.all().isEmpty(), "note.key.lost"));
	}

	/** How far the branch's rotation is; the last one, or none. */
	Progress progress() {
		return this.running.getOrDefault(BranchContext.current(), new Progress(0, 0, false));
	}

	private void resealAll(long branch, NoteKeys.Key key) {
		try {
			long after = 0;
			int done = 0;
			List<NoteSql.Sealed> some;
			do {
				some = resealSome(key, after);
				done += some.size();
				after = some.isEmpty() ? after : some.get(some.size() - 1).id();
				this.running.put(branch, new Progress(done, Math.max(done, progress().of()), true));
			}
			while (some.size() == AT_ONCE);
		}
		catch (RuntimeException ex) {
			log.warn("the notes of branch {} are not all sealed anew; begin again", branch, ex);
		}
		finally {
			this.running.computeIfPresent(branch, (id, last) -> new Progress(last.done(), last.of(), false));
		}
	}

	private List<NoteSql.Sealed> resealSome(NoteKeys.Key key, long after) {
		return this.transaction.execute((status) -> {
			List<NoteSql.Sealed> some = this.sql.sealedOtherwise(key.id(), after, AT_ONCE);
			some.forEach((note) -> this.sql.reseal(note, key.id(),
					NoteSeal.seal(key, BranchContext.current(), note.id(), this.notes.open(note))));
			return some;
		});
	}

	/** So many notes of so many are sealed anew. */
	record Progress(int done, int of, boolean running) {
	}

}
