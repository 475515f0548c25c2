package org.zhibu.meetingitem;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.zhibu.agenda.MatterKind;
import org.zhibu.shared.BranchScoped;
import org.zhibu.shared.Yuan;

/** A matter that is decided with an item, and what it was granted. */
@Entity
@Table(name = "meeting_item_matter")
public class ItemMatter extends BranchScoped {

	private Long itemId;

	@Enumerated(EnumType.STRING)
	private MatterKind kind;

	private Long matterId;

	private Long grantedFen;

	private String reason;

	protected ItemMatter() {
	}

	ItemMatter(Long itemId, MatterKind kind, Long matterId) {
		this.itemId = itemId;
		this.kind = kind;
		this.matterId = matterId;
	}

	void grant(Long fen, String why) {
		this.grantedFen = fen;
		this.reason = why;
	}

	public Long getItemId() {
		return this.itemId;
	}

	public MatterKind getKind() {
		return this.kind;
	}

	public Long getMatterId() {
		return this.matterId;
	}

	/** The money granted, or {@code null}. */
	public Yuan granted() {
		return (this.grantedFen != null) ? new Yuan(this.grantedFen) : null;
	}

	public String getReason() {
		return this.reason;
	}

}
