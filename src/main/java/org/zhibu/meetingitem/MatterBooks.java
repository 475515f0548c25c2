package org.zhibu.meetingitem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.MatterKind;
import org.zhibu.agenda.Matters;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;

/** The books whose matters meetings decide, by kind. */
@Service
public class MatterBooks {

	private final Map<MatterKind, Matters> books = new EnumMap<>(MatterKind.class);

	MatterBooks(List<Matters> books) {
		books.forEach((book) -> this.books.put(book.kind(), book));
	}

	/** What waits for a decision of that body, book by book. */
	public List<Matter> waitingFor(Body gate) {
		return this.books.values().stream().flatMap((book) -> book.waitingFor(gate).stream()).toList();
	}

	/** The matters of these places. */
	List<Matter> of(Collection<ItemMatter> places) {
		return named(
				places.stream().map((place) -> new ItemDraft.MatterRef(place.getKind(), place.getMatterId())).toList());
	}

	/** These matters as they stand, as far as they exist; one question a book. */
	List<Matter> named(Collection<ItemDraft.MatterRef> refs) {
		List<Matter> found = new ArrayList<>();
		refs.stream()
			.collect(Collectors.groupingBy(ItemDraft.MatterRef::kind,
					Collectors.mapping(ItemDraft.MatterRef::id, Collectors.toSet())))
			.forEach((kind, ids) -> found.addAll(book(kind).of(ids)));
		return found;
	}

	Matters book(MatterKind kind) {
		return Optional.ofNullable(this.books.get(kind)).orElseThrow(() -> new Missing("matter"));
	}

}
