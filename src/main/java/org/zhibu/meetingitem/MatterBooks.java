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

	/** The matter as it stands, if it still exists. */
	public Optional<Matter> matter(ItemDraft.MatterRef ref) {
		return book(ref.kind()).of(List.of(ref.id())).stream().findFirst();
	}

	/** The matters of these places, one question a book. */
	List<Matter> of(Collection<ItemMatter> places) {
		List<Matter> found = new ArrayList<>();
		places.stream()
			.collect(Collectors.groupingBy(ItemMatter::getKind,
					Collectors.mapping(ItemMatter::getMatterId, Collectors.toSet())))
			.forEach((kind, ids) -> found.addAll(book(kind).of(ids)));
		return found;
	}

	Matters book(MatterKind kind) {
		return Optional.ofNullable(this.books.get(kind)).orElseThrow(() -> new Missing("matter"));
	}

}
