package org.zhibu.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A login with its secret, its misses and the epoch that ends its sessions. */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
	@SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
	private Long id;

	private Long branchId;

	private Long personId;

	private String username;

	private String displayName;

	@Enumerated(EnumType.STRING)
	private Duty duty;

	private String secret;

	@Enumerated(EnumType.STRING)
	private SecretKind secretKind;

	private boolean mustChange;

	private boolean enabled = true;

	private int epoch;

	private int misses;

	private Instant nextTryAt;

	private String theme = "system";

	private String language;

	private Instant lastVisitAt;

	private Instant createdAt;

	@ElementCollection
	@CollectionTable(name = "overseer_scope", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "branch_id")
	private Set<Long> scope = new HashSet<>();

	@Version
	private int version;

	protected Account() {
	}

	Account(Duty duty, Long branchId, Long personId, String username, String displayName, Instant createdAt) {
		this.duty = duty;
		this.branchId = branchId;
		this.personId = personId;
		this.username = username;
		this.displayName = displayName;
		this.createdAt = createdAt;
		this.secretKind = SecretKind.PASSPHRASE;
	}

	/** A new secret ends every session of the login and forgets its misses. */
	void changeSecret(SecretKind kind, String hash, boolean mustChange) {
		this.secretKind = kind;
		this.secret = hash;
		this.mustChange = mustChange;
		this.misses = 0;
		this.nextTryAt = null;
		this.epoch++;
	}

	void disable() {
		this.enabled = false;
		this.epoch++;
	}

	void enable() {
		this.enabled = true;
	}

	Patience patience() {
		return new Patience(this.misses, this.nextTryAt);
	}

	/** Whether only a new slip helps. Officers are delayed, never locked out. */
	boolean isBlocked() {
		return this.secretKind == SecretKind.PIN && patience().many();
	}

	void missed(Instant now) {
		Patience after = patience().missed(now);
		this.misses = after.misses();
		this.nextTryAt = after.nextTryAt();
	}

	void succeeded() {
		this.misses = 0;
		this.nextTryAt = null;
	}

	/** Lets an overseer read the totals of one more branch. */
	void oversee(long otherBranchId) {
		this.scope.add(otherBranchId);
	}

	void overseeNoMore(long otherBranchId) {
		this.scope.remove(otherBranchId);
	}

	void prefer(String theme, String language) {
		this.theme = theme;
		this.language = language;
	}

	Long getId() {
		return this.id;
	}

	Long getBranchId() {
		return this.branchId;
	}

	Long getPersonId() {
		return this.personId;
	}

	String getUsername() {
		return this.username;
	}

	String getDisplayName() {
		return this.displayName;
	}

	Duty getDuty() {
		return this.duty;
	}

	String getSecret() {
		return this.secret;
	}

	SecretKind getSecretKind() {
		return this.secretKind;
	}

	boolean isEnabled() {
		return this.enabled;
	}

	boolean isMustChange() {
		return this.mustChange;
	}

	int getEpoch() {
		return this.epoch;
	}

	String getTheme() {
		return this.theme;
	}

	String getLanguage() {
		return this.language;
	}

	Set<Long> getScope() {
		return Set.copyOf(this.scope);
	}

}
