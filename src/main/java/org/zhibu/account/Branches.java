package org.zhibu.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.zhibu.shared.RuleViolation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The branches of this installation. */
@Service
@Transactional
public class Branches {

	private final BranchRepository branches;

	private final Clock clock;

	Branches(BranchRepository branches, Clock clock) {
		this.branches = branches;
		this.clock = clock;
	}

	/** Whether there is no branch yet. */
	@Transactional(readOnly = true)
	public boolean none() {
		return this.branches.count() == 0;
	}

	/** Every branch, by code. */
	@Transactional(readOnly = true)
	public List<Branch> all() {
		return this.branches.findAllByOrderByCode();
	}

	/** The branch with that id, if there is one. */
	@Transactional(readOnly = true)
	public Optional<Branch> find(long id) {
		return this.branches.findById(id);
	}

	/** An id for a branch to come; it must be current before its transaction opens. */
	public long nextId() {
		return this.branches.nextId();
	}

	/**
	 * Founds a branch.
	 * @throws RuleViolation at {@code branchCode} if another branch has the code
	 */
	public void found(long id, String code, String name) {
		if (this.branches.existsByCode(code)) {
			throw RuleViolation.at("branchCode", "account.branchCode.taken", code);
		}
		this.branches.saveAndFlush(new Branch(id, code, name, this.clock.instant()));
	}

}
