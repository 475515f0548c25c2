package org.zhibu.expensepage;

import org.zhibu.shared.FormText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.zhibu.authority.Spending;
import org.zhibu.expense.ExpenseDraft;
import org.zhibu.expense.ExpenseKind;
import org.zhibu.shared.DateText;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.shared.Yuan;

/** The form of a request: what was typed, and the flaws at their fields. */
public final class ExpenseForm {

	private static final int LINES = 4;

	private static final int MOST_LINES = 40;

	private static final int QUOTES = 3;

	private static final int SHORT = 60;

	private static final int LONG = 600;

	/** Ten million yuan: more is a slip of the finger. */
	private static final long MOST = 1_000_000_000;

	private final Map<String, String> typed = new HashMap<>();

	private final Map<String, Sentence> flaws = new LinkedHashMap<>();

	private int lines = LINES;

	private ExpenseForm() {
	}

	static ExpenseForm typed(UnaryOperator<String> fields) {
		ExpenseForm form = new ExpenseForm();
		String rows = fields.apply("rows");
		form.lines = (rows != null && rows.matches("\\d{1,2}"))
				? Math.max(LINES, Math.min(MOST_LINES, Integer.parseInt(rows))) : LINES;
		form.names().forEach((name) -> {
			String text = fields.apply(name);
			form.typed.put(name, FormText.plain(text));
		});
		return form;
	}

	static ExpenseForm blank(LocalDate today) {
		return typed(Map.of("planned", today.toString(), "kind", "USUAL")::get);
	}

	static ExpenseForm of(ExpenseDraft draft, ZoneId zone) {
		Map<String, String> text = new HashMap<>();
		text.put("rows", Integer.toString(draft.lines().size() + 2));
		text.put("kind", draft.kind().name());
		text.put("title", draft.title());
		text.put("why", draft.why());
		text.put("category", draft.category().name());
		text.put("payee", draft.payee());
		text.put("payeePerson", said(draft.payeePerson()));
		text.put("planned", draft.plannedOn().toString());
		text.put("planMonth", said(draft.planMonth()));
		text.put("spentOn", said(draft.spentOn()));
		text.put("orderedBy", said(draft.orderedBy()));
		if (draft.orderedAt() != null) {
			text.put("orderedOn", draft.orderedAt().atZone(zone).toLocalDate().toString());
			text.put("orderedTime", draft.orderedAt().atZone(zone).toLocalTime().withNano(0).toString());
		}
		for (int at = 0; at < draft.lines().size(); at++) {
			text.put("line." + (at + 1) + ".what", draft.lines().get(at).what());
			text.put("line." + (at + 1) + ".yuan", new Yuan(draft.lines().get(at).fen()).plain());
		}
		for (int at = 0; at < draft.quotes().size(); at++) {
			text.put("quote." + (at + 1) + ".supplier", draft.quotes().get(at).supplier());
			text.put("quote." + (at + 1) + ".yuan", new Yuan(draft.quotes().get(at).fen()).plain());
		}
		return typed(text::get);
	}

	private static String said(Object field) {
		return (field != null) ? field.toString() : "";
	}

	private List<String> names() {
		List<String> names = new ArrayList<>(List.of("kind", "title", "why", "category", "payee", "payeePerson",
				"planned", "planMonth", "spentOn", "orderedBy", "orderedOn", "orderedTime"));
		for (int at = 1; at <= this.lines; at++) {
			names.add("line." + at + ".what");
			names.add("line." + at + ".yuan");
		}
		for (int at = 1; at <= QUOTES; at++) {
			names.add("quote." + at + ".supplier");
			names.add("quote." + at + ".yuan");
		}
		return names;
	}

	/** What was typed into a field. */
	public String text(String field) {
		return this.typed.getOrDefault(field, "");
	}

	/** What is wrong with a field, or {@code null}. */
	public Sentence flaw(String field) {
		return this.flaws.get(field);
	}

	public boolean isFlawed() {
		return !this.flaws.isEmpty();
	}

	public int getLines() {
		return this.lines;
	}

	public int getQuotes() {
		return QUOTES;
	}

	/** Puts a refusal at its field. */
	void reject(RuleViolation no) {
		this.flaws.put((no.field() != null) ? no.field() : "title", no.sentence());
	}

	private void flawIf(boolean wrong, String field, String key, Object... figures) {
		if (wrong) {
			this.flaws.putIfAbsent(field, new Sentence(key, figures));
		}
	}

	/** What is asked for, or empty after the flaws were noted at their fields. */
	Optional<ExpenseDraft> draft(ZoneId zone) {
		ExpenseKind kind = one(ExpenseKind.values(), "kind", "expense.kind.missing");
		Spending category = one(Spending.values(), "category", "authority.category.missing");
		required("title", SHORT);
		required("why", LONG);
		required("payee", SHORT);
		LocalDate planned = day("planned", true);
		LocalDate spent = day("spentOn", false);
		YearMonth month = (kind == ExpenseKind.PLAN) ? month() : null;
		Long orderer = (kind == ExpenseKind.EMERGENCY) ? person("orderedBy", true) : null;
		Instant ordered = (kind == ExpenseKind.EMERGENCY) ? moment(zone) : null;
		Long payeePerson = person("payeePerson", false);
		List<ExpenseDraft.Line> lines = pairs("line", this.lines, "what", ExpenseDraft.Line::new);
		List<ExpenseDraft.Quote> quotes = pairs("quote", QUOTES, "supplier", ExpenseDraft.Quote::new);
		flawIf(lines.isEmpty(), "line.1.what", "expense.lines.none");
		if (isFlawed()) {
			return Optional.empty();
		}
		ExpenseDraft draft = new ExpenseDraft(kind, text("title"), text("why"), category, text("payee"), payeePerson,
				planned, month, spent, orderer, ordered, lines, quotes);
		flawIf(draft.fen() > MOST, "line.1.yuan", "authority.amount");
		return isFlawed() ? Optional.empty() : Optional.of(draft);
	}

	/** Enough of a request for the rule of authorities, while the rest is being typed. */
	Optional<ExpenseDraft> sketch(LocalDate today, ZoneId zone) {
		ExpenseKind kind = one(ExpenseKind.values(), "kind", "expense.kind.missing");
		Spending category = one(Spending.values(), "category", "authority.category.missing");
		List<ExpenseDraft.Line> lines = new ArrayList<>();
		for (int at = 1; at <= this.lines; at++) {
			Yuan.read(text("line." + at + ".yuan"))
				.filter((yuan) -> yuan.fen() > 0 && yuan.fen() <= MOST)
				.ifPresent((yuan) -> lines.add(new ExpenseDraft.Line("", yuan.fen())));
		}
		LocalDate spent = DateText.read(text("spentOn")).orElse(null);
		Long orderer = (kind == ExpenseKind.EMERGENCY) ? person("orderedBy", true) : null;
		Instant ordered = (kind == ExpenseKind.EMERGENCY) ? moment(zone) : null;
		boolean enough = kind != null && category != null && !lines.isEmpty()
				&& (kind != ExpenseKind.EMERGENCY || orderer != null && ordered != null);
		return enough ? Optional.of(new ExpenseDraft(kind, text("title"), "", category, text("payee"), null, today,
				null, spent, orderer, ordered, lines, List.of())) : Optional.empty();
	}

	private <T extends Enum<T>> T one(T[] values, String field, String key) {
		Optional<T> found = Arrays.stream(values).filter((one) -> one.name().equals(text(field))).findFirst();
		flawIf(found.isEmpty(), field, key);
		return found.orElse(null);
	}

	private void required(String field, int longest) {
		flawIf(text(field).isEmpty() || text(field).length() > longest, field, "expense.text.length", longest);
	}

	private LocalDate day(String field, boolean required) {
		if (text(field).isEmpty() && !required) {
			return null;
		}
		Optional<LocalDate> day = DateText.read(text(field))
			.filter((one) -> one.getYear() >= 2000 && one.getYear() <= 2100);
		flawIf(day.isEmpty(), field, "expense.day.unreadable");
		return day.orElse(null);
	}

	private YearMonth month() {
		try {
			YearMonth month = YearMonth.parse(text("planMonth"));
			flawIf(month.getYear() < 2000 || month.getYear() > 2100, "planMonth", "expense.month.unreadable");
			return month;
		}
		catch (DateTimeParseException ex) {
			flawIf(true, "planMonth", "expense.month.unreadable");
			return null;
		}
	}

	private Instant moment(ZoneId zone) {
		LocalDate day = day("orderedOn", true);
		try {
			LocalTime time = LocalTime.parse(text("orderedTime"));
			return (day != null) ? day.atTime(time).atZone(zone).toInstant() : null;
		}
		catch (DateTimeParseException ex) {
			flawIf(true, "orderedTime", "expense.time.unreadable");
			return null;
		}
	}

	private Long person(String field, boolean required) {
		boolean id = text(field).matches("\\d{1,18}");
		flawIf(!id && (required || !text(field).isEmpty()), field, "expense.person.missing");
		return id ? Long.valueOf(text(field)) : null;
	}

	private <T> List<T> pairs(String name, int most, String text, java.util.function.BiFunction<String, Long, T> make) {
		List<T> pairs = new ArrayList<>();
		Function<Integer, String> words = (at) -> name + "." + at + "." + text;
		for (int at = 1; at <= most; at++) {
			String what = text(words.apply(at));
			String amount = text(name + "." + at + ".yuan");
			if (what.isEmpty() && amount.isEmpty()) {
				continue;
			}
			Optional<Long> fen = Yuan.read(amount).map(Yuan::fen).filter((one) -> one > 0 && one <= MOST);
			flawIf(what.isEmpty() || what.length() > SHORT, words.apply(at), "expense.text.length", SHORT);
			flawIf(fen.isEmpty(), name + "." + at + ".yuan", "expense.amount");
			fen.ifPresent((one) -> pairs.add(make.apply(what, one)));
		}
		return pairs;
	}

}
