package org.zhibu;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Cast.Someone;
import org.zhibu.agenda.Body;
import org.zhibu.agenda.Matter;
import org.zhibu.agenda.Matters;
import org.zhibu.agenda.Outcome;
import org.zhibu.agenda.Ruling;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A branch with a functionary who may ask for 500 yuan of material, a head who may ask
 * for 5,000, an accountant; and the rulings of its bodies, as meetings tell them.
 */
@TestComponent
public class ExpenseStory {

	private static final Pattern CLAUSE = Pattern.compile("<option value=\"(\\d+)\"[^>]*>《党员考评办法》");

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

	private final Map<Long, Officers> officers = new HashMap<>();

	@Autowired
	private Cast cast;

	@Autowired
	private MonthStory month;

	@Autowired
	private List<Matters> matters;

	private long item = 900_000;

	/** A branch with its offices and its table of authorities. */
	public BranchOfStory branch() {
		BranchOfStory branch = this.cast.branch();
		this.month.rest(branch);
		Officers of = new Officers(this.cast.worker(branch, "职能高"), this.cast.worker(branch, "段长雷"),
				this.cast.worker(branch, "副段长云"), this.cast.worker(branch, "核算霍"));
		this.cast.give(branch, of.functionary(), Role.FUNCTIONARY);
		this.cast.give(branch, of.head(), Role.SECTION_HEAD);
		this.cast.give(branch, of.deputy(), Role.DEPUTY_HEAD);
		this.cast.give(branch, of.accountant(), Role.ACCOUNTANT);
		this.officers.put(branch.id, of);
		entitle(branch, Role.FUNCTIONARY, "MATERIAL", "500", "1200");
		entitle(branch, Role.SECTION_HEAD, "MATERIAL", "5000", "20000");
		return branch;
	}

	/** Sets an authority from today on. */
	public Visitor entitle(BranchOfStory branch, Role office, String category, String request, String month) {
		Visitor secretary = this.cast.as(branch.secretary()).open("/settings/authorities");
		Matcher clause = CLAUSE.matcher(secretary.html());
		assertThat(clause.find()).as(secretary.text()).isTrue();
		secretary.submit("/settings/authorities", "office", office.name(), "category", category, "request", request,
				"month", month, "clause", clause.group(1), "from", "2026-11-23");
		assertThat(secretary.status()).as(secretary.text()).isIn(302);
		return secretary;
	}

	/** The people of the story who are no members. */
	public Officers of(BranchOfStory branch) {
		return this.officers.get(branch.id);
	}

	/** Asks through the form and submits; the browser stands on the request's page. */
	public Visitor ask(Someone who, String title, String payee, String yuan, String... more) {
		Visitor visitor = write(who, title, payee, yuan, "submit", more);
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
		return visitor.follow();
	}

	/** Sends the form of a new request. */
	public Visitor write(Someone who, String title, String payee, String yuan, String then, String... more) {
		Visitor visitor = this.cast.as(who).open("/expenses/new");
		String[] fields = { "then", then, "kind", "USUAL", "title", title, "why", "老的用坏了", "category", "MATERIAL",
				"payee", payee, "planned", "2026-12-30", "line.1.what", title, "line.1.yuan", yuan };
		String[] all = new String[fields.length + more.length];
		System.arraycopy(fields, 0, all, 0, fields.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return visitor.submit("/expenses", all);
	}

	/** The id of the request that a visitor was led to. */
	public static long idOf(Visitor visitor) {
		Matcher id = Pattern.compile("/expenses/(\\d+)")
			.matcher(visitor.location() != null ? visitor.location()
					: visitor.html().replaceAll("(?s).*?<main", "").replaceAll("(?s)id=\"questions\".*", ""));
		assertThat(id.find()).as(visitor.text()).isTrue();
		return Long.parseLong(id.group(1));
	}

	/** Asks and submits; the id of the request. */
	public long asked(Someone who, String title, String payee, String yuan, String... more) {
		Visitor visitor = write(who, title, payee, yuan, "submit", more);
		assertThat(visitor.status()).as(visitor.text()).isEqualTo(302);
		return idOf(visitor);
	}

	/** The version that a page of a request carries. */
	public static String version(Visitor visitor) {
		Matcher version = VERSION.matcher(visitor.html());
		assertThat(version.find()).as(visitor.text()).isTrue();
		return version.group(1);
	}

	/** A body passes a request as asked. */
	public void passed(BranchOfStory branch, long id, Body gate) {
		ruled(branch, id, gate, Outcome.PASSED, null, null);
	}

	/** Both bodies pass a request as asked. */
	public void approved(BranchOfStory branch, long id) {
		passed(branch, id, Body.COMMITTEE);
		passed(branch, id, Body.OFFICE_MEETING);
	}

	/** A body rules about a request, as its meeting tells it. */
	public void ruled(BranchOfStory branch, long id, Body gate, Outcome outcome, Long fen, String reason) {
		this.month.within(branch, () -> {
			Matters book = bookOf(id);
			Matter matter = book.of(List.of(id)).get(0);
			book.mayDecide(id, matter.revision(), gate).orRefuse();
			book.decided(new Ruling(id, matter.revision(), ++this.item, gate, gate, LocalDate.of(2026, 11, 23), outcome,
					fen, reason, this.month.actor(branch)));
		});
	}

	/**
	 * A meeting of today with one item about these requests, begun with so many there.
	 * @return the address of the item
	 */
	public String sitting(BranchOfStory branch, String kind, int there, String title, List<Long> requests) {
		Visitor secretary = this.cast.as(branch.secretary());
		Someone recorder = kind.equals("OFFICE") ? of(branch).head() : branch.publicity();
		secretary.open("/meetings/new?kind=" + kind)
			.submit("/meetings", "kind", kind, "day", "2026-11-23", "time", "08:30", "place", "会议室", "chairId",
					Long.toString(branch.secretary().id()), "recorderId", Long.toString(recorder.id()));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		String meeting = secretary.location();
		Matcher keys = Pattern.compile("name=\"matters\" value=\"([A-Z_]+/[A-Z_]+/(\\d+))\"")
			.matcher(secretary.open(meeting + "/items/new").html());
		List<String> ticked = new java.util.ArrayList<>();
		while (keys.find()) {
			if (requests.contains(Long.valueOf(keys.group(2)))) {
				ticked.add(keys.group(1));
			}
		}
		assertThat(ticked).as(secretary.text()).hasSameSizeAs(requests);
		secretary.submit(meeting + "/items", "title", title, "plain", "", "minutes", "10", "raisedBy", "", "topicId",
				"", "ballot", "OPEN", "matters", String.join(",", ticked));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		secretary.open(meeting).submit(meeting + "/calling", "version", version(secretary));
		secretary.open(meeting).submit(meeting + "/beginning", "version", version(secretary), "time", "08:30");
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
		present(secretary, meeting, there);
		Matcher item = Pattern.compile("href=\"(/meetings/\\d+/items/\\d+)\"").matcher(secretary.open(meeting).html());
		assertThat(item.find()).as(secretary.text()).isTrue();
		return item.group(1);
	}

	private static void present(Visitor secretary, String meeting, int there) {
		Matcher seat = Pattern.compile("name=\"(standing_\\d+)\"")
			.matcher(secretary.open(meeting + "/attendance").html());
		List<String> fields = new java.util.ArrayList<>();
		for (int at = 0; seat.find(); at++) {
			fields.add(seat.group(1));
			fields.add((at < there) ? "PRESENT" : "ON_SHIFT");
		}
		secretary.submit(meeting + "/attendance", fields.toArray(String[]::new));
		assertThat(secretary.status()).as(secretary.text()).isEqualTo(302);
	}

	/**
	 * Records a vote in which everybody who may vote says the same.
	 * @param more names and values in turn; {@code granted} and {@code reason} go to the
	 * item's only request
	 */
	public Visitor vote(BranchOfStory branch, String item, String motion, String choice, String... more) {
		Visitor secretary = this.cast.as(branch.secretary()).open(item);
		List<String> fields = new java.util.ArrayList<>(List.of("version", version(secretary), "motion", motion));
		String place = "";
		Matcher inputs = Pattern.compile("name=\"((vote|revision)_(\\d+))\" value=\"(YES|\\d+)\"")
			.matcher(secretary.html());
		while (inputs.find()) {
			boolean revision = inputs.group(2).equals("revision");
			place = revision ? inputs.group(3) : place;
			fields.add(inputs.group(1));
			fields.add(revision ? inputs.group(4) : choice);
		}
		for (int at = 0; at < more.length; at += 2) {
			boolean ofPlace = List.of("granted", "reason").contains(more[at]);
			fields.add(ofPlace ? more[at] + "_" + place : more[at]);
			fields.add(more[at + 1]);
		}
		return secretary.submit(item + "/decision", fields.toArray(String[]::new));
	}

	/** The book that a request stands in; within the branch. */
	public Matters bookOf(long id) {
		return this.matters.stream().filter((book) -> !book.of(List.of(id)).isEmpty()).findFirst().orElseThrow();
	}

	/** Somebody as services see him. */
	public static CurrentPerson as(BranchOfStory branch, Someone who, Role... roles) {
		return new CurrentPerson(0, who.id(), branch.id, who.name(), "", Set.of(roles), Set.of());
	}

	/** The people of the story who are no members. */
	public record Officers(Someone functionary, Someone head, Someone deputy, Someone accountant) {
	}

}
