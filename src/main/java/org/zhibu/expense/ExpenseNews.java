package org.zhibu.expense;

import java.util.Collection;

import org.zhibu.notice.Notices;
import org.zhibu.shared.Sentence;

import org.springframework.stereotype.Component;

/** Tells people what became of a request, with the way to its page. */
@Component
class ExpenseNews {

	private final Notices notices;

	ExpenseNews(Notices notices) {
		this.notices = notices;
	}

	/** Tells them the sentence with that key, with number and title. */
	void tell(Collection<Long> people, String key, Expense expense) {
		Sentence what = new Sentence(key, expense.getNumber(), expense.getTitle());
		people.forEach((person) -> tell(person, what, expense));
	}

	void tell(Long person, Sentence what, Expense expense) {
		this.notices.tell(person, what, "/expenses/" + expense.getId());
	}

}
