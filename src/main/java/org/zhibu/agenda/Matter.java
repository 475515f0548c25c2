package org.zhibu.agenda;

import java.util.Set;

import org.zhibu.shared.Yuan;

/**
 * Something that waits for the decision of a body.
 *
 * @param kind the book it stands in
 * @param id its id there
 * @param revision which version of it is asked about; a ruling on an older one is refused
 * @param title what it is, in a few words
 * @param fen the money asked for, in fen, or {@code null}
 * @param url its page
 * @param concerned the persons whose own matter it is, and whoever is to be recused from
 * them: they neither vote, record nor preside
 */
public record Matter(MatterKind kind, long id, int revision, String title, Long fen, String url, Set<Long> concerned) {

	/** The money asked for, or {@code null}. */
	public Yuan yuan() {
		return (this.fen != null) ? new Yuan(this.fen) : null;
	}

}
