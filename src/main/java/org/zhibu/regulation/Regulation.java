package org.zhibu.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.zhibu.shared.BranchScoped;

/** A rule book with numbered clauses, in force between two days. */
@Entity
public class Regulation extends BranchScoped {

	private String number;

	private String title;

	private String adoptedBy;

	private LocalDate startsOn;

	private LocalDate endsOn;

	private Long replacedBy;

	@OneToMany(mappedBy = "regulation", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("clauseNo")
	private List<Clause> clauses = new ArrayList<>();

	protected Regulation() {
	}

	Regulation(RegulationDraft draft) {
		write(draft);
	}

	/** Rewrites it as long as it does not hold yet. */
	void rewrite(RegulationDraft draft, LocalDate today) {
		RegulationRules.mayRewrite(this, today).orRefuse();
		write(draft);
	}

	private void write(RegulationDraft draft) {
		this.number = draft.number();
		this.title = draft.title();
		this.adoptedBy = draft.adoptedBy();
		this.startsOn = draft.from();
		List<String> wordings = draft.clauses();
		for (int i = 0; i < wordings.size(); i++) {
			if (i < this.clauses.size()) {
				this.clauses.get(i).reword(wordings.get(i));
			}
			else {
				this.clauses.add(new Clause(this, i + 1, wordings.get(i)));
			}
		}
		this.clauses.subList(wordings.size(), this.clauses.size()).clear();
	}

	/** Holds until the eve of its successor's first day, if it did not end before. */
	void giveWayTo(Regulation successor) {
		LocalDate eve = successor.startsOn.minusDays(1);
		if (this.replacedBy != null || this.endsOn == null || this.endsOn.isAfter(eve)) {
			this.endsOn = eve;
		}
		this.replacedBy = successor.getId();
	}

	/** Its last day. */
	void end(LocalDate lastDay) {
		this.endsOn = lastDay;
	}

	/** Whether it holds on that day. */
	public boolean inForceOn(LocalDate day) {
		return stateOn(day) == RegulationState.IN_FORCE;
	}

	public RegulationState stateOn(LocalDate day) {
		if (this.startsOn.isAfter(day)) {
			return RegulationState.COMING;
		}
		return (this.endsOn == null || !this.endsOn.isBefore(day)) ? RegulationState.IN_FORCE : RegulationState.ENDED;
	}

	/** The title as it is cited: {@code 《成本管理办法》}. */
	public String cited() {
		return "《" + this.title + "》";
	}

	public String getNumber() {
		return this.number;
	}

	/** The title without its marks 《》. */
	public String getTitle() {
		return this.title;
	}

	public String getAdoptedBy() {
		return this.adoptedBy;
	}

	/** Its first day. */
	public LocalDate getStartsOn() {
		return this.startsOn;
	}

	/** Its last day, or {@code null} while it holds until further notice. */
	public LocalDate getEndsOn() {
		return this.endsOn;
	}

	/** The regulation that replaces it, or {@code null}. */
	public Long getReplacedBy() {
		return this.replacedBy;
	}

	public List<Clause> getClauses() {
		return List.copyOf(this.clauses);
	}

}
