package org.zhibu.meetingitem;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.zhibu.agenda.Bench;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.BodyVote;
import org.zhibu.agenda.MatterKind;
import org.zhibu.shared.BranchContext;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Votes as they were counted; rows are added and never changed. */
@Repository
class VoteSql {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	VoteSql(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** Stores a body's count. */
	void count(long itemId, Body gate, Body by, Bench bench, Tally tally, int needed, boolean passed) {
		this.jdbc.sql("""
				insert into vote_count (id, branch_id, item_id, gate, sat, due, present, recused, yes_votes, no_votes,
				  abstained, needed, passed)
				values (nextval('id_seq'), :branch, :item, :gate, :sat, :due, :present, :recused, :yes, :no, :abstained,
				  :needed, :passed)""")
			.param("branch", BranchContext.current())
			.param("item", itemId)
			.param("gate", gate.name())
			.param("sat", by.name())
			.param("due", bench.due())
			.param("present", bench.present())
			.param("recused", bench.silenced())
			.param("yes", tally.yes())
			.param("no", tally.no())
			.param("abstained", tally.abstained())
			.param("needed", needed)
			.param("passed", passed)
			.update();
	}

	/** Stores how each of them voted. */
	void votes(long itemId, Map<Long, Choice> votes) {
		MapSqlParameterSource[] rows = votes.entrySet()
			.stream()
			.map((vote) -> new MapSqlParameterSource("branch", BranchContext.current()).addValue("item", itemId)
				.addValue("person", vote.getKey())
				.addValue("choice", vote.getValue().name()))
			.toArray(MapSqlParameterSource[]::new);
		this.batches.batchUpdate("""
				insert into vote (id, branch_id, item_id, person_id, choice)
				values (nextval('id_seq'), :branch, :item, :person, :choice)""", rows);
	}

	/** The counts of these items with their voters, by item, in the order of voting. */
	Map<Long, List<BodyVote>> counts(Collection<Long> itemIds) {
		Map<Long, Map<String, BodyVote>> found = new LinkedHashMap<>();
		if (itemIds.isEmpty()) {
			return Map.of();
		}
		this.jdbc
			.sql("""
					select i.meeting_id, m.held_on, c.item_id, c.gate, c.sat, c.due, c.present, c.recused, c.yes_votes, c.no_votes,
					  c.abstained, c.passed, v.person_id
					from vote_count c
					join meeting_item i on i.branch_id = c.branch_id and i.id = c.item_id
					join meeting m on m.branch_id = i.branch_id and m.id = i.meeting_id
					left join vote v on v.branch_id = c.branch_id and v.item_id = c.item_id and v.choice <> 'RECUSED'
					where c.branch_id = :branch and c.item_id in (:items) order by c.id""")
			.param("branch", BranchContext.current())
			.param("items", itemIds)
			.query((row) -> {
				BodyVote vote = new BodyVote(row.getLong("meeting_id"), row.getLong("item_id"),
						Body.valueOf(row.getString("gate")), Body.valueOf(row.getString("sat")),
						row.getObject("held_on", LocalDate.class), row.getInt("due"), row.getInt("present"),
						row.getInt("recused"), row.getInt("yes_votes"), row.getInt("no_votes"), row.getInt("abstained"),
						row.getBoolean("passed"), new HashSet<>());
				BodyVote kept = found.computeIfAbsent(vote.itemId(), (id) -> new LinkedHashMap<>())
					.computeIfAbsent(vote.gate().name(), (gate) -> vote);
				long voter = row.getLong("person_id");
				if (!row.wasNull()) {
					kept.voters().add(voter);
				}
			});
		Map<Long, List<BodyVote>> votes = new HashMap<>();
		found.forEach((item, counts) -> votes.put(item, List.copyOf(counts.values())));
		return votes;
	}

	/** How each person voted on these items, by item. */
	Map<Long, Map<Long, Choice>> choices(Collection<Long> itemIds) {
		Map<Long, Map<Long, Choice>> found = new HashMap<>();
		if (itemIds.isEmpty()) {
			return found;
		}
		this.jdbc.sql(
				"select item_id, person_id, choice from vote where branch_id = :branch and item_id in (:items) order by id")
			.param("branch", BranchContext.current())
			.param("items", itemIds)
			.query((row) -> {
				found.computeIfAbsent(row.getLong(1), (id) -> new LinkedHashMap<>())
					.put(row.getLong(2), Choice.valueOf(row.getString(3)));
			});
		return found;
	}

	/** Where a matter stands on agendas, the newest meeting first. */
	List<Standing> places(MatterKind kind, long matterId) {
		return this.jdbc.sql("""
				select m.id as meeting_id, i.id as item_id, m.kind, m.held_on from meeting_item_matter x
				join meeting_item i on i.branch_id = x.branch_id and i.id = x.item_id
				join meeting m on m.branch_id = i.branch_id and m.id = i.meeting_id
				where x.branch_id = :branch and x.kind = :kind and x.matter_id = :matter and m.state <> 'CANCELLED'
				order by m.held_on desc, m.id desc""")
			.param("branch", BranchContext.current())
			.param("kind", kind.name())
			.param("matter", matterId)
			.query((row, number) -> new Standing(row.getLong(1), row.getLong(2), row.getString(3),
					row.getObject(4, LocalDate.class)))
			.list();
	}

	record Standing(long meetingId, long itemId, String kind, LocalDate day) {
	}

}
