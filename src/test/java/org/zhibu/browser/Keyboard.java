package org.zhibu.browser;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody without a mouse: goes from field to field with Tab, types, and sends with
 * Enter. What Tab does not reach, he cannot use.
 */
final class Keyboard {

	private static final int PATIENCE = 150;

	private static final Page.WaitForConditionOptions PATIENT = new Page.WaitForConditionOptions().setTimeout(60_000);

	private final Page page;

	private int loads;

	Keyboard(Page page) {
		this.page = page;
		page.onLoad((loaded) -> this.loads++);
	}

	Page page() {
		return this.page;
	}

	/** Opens a page by its address. */
	Keyboard open(String path) {
		assertThat(this.page.navigate(path).status()).as(path).isEqualTo(200);
		return this;
	}

	/** Signs in, wherever he was before. */
	Keyboard signIn(String username, String secret) {
		this.page.context().clearCookies();
		return open("/login").write("工号或用户名", username, secret).send();
	}

	/**
	 * Types into the field with that label and, Tab after Tab, into those that follow it.
	 */
	Keyboard write(String label, String... texts) {
		reach(field(label));
		return type(texts);
	}

	/** Types a day, month first as this browser shows it. */
	Keyboard day(String label, LocalDate day) {
		reach(field(label));
		this.page.keyboard().type(day.format(DateTimeFormatter.ofPattern("MMdduuuu")));
		assertThat(field(label).inputValue()).isEqualTo(day.toString());
		return this;
	}

	/** Types where he is, and, Tab after Tab, into the fields that follow. */
	Keyboard type(String... texts) {
		for (int i = 0; i < texts.length; i++) {
			if (i > 0) {
				this.page.keyboard().press("Tab");
			}
			this.page.keyboard().press("ControlOrMeta+a");
			this.page.keyboard().insertText(texts[i]);
		}
		return this;
	}

	/** Goes down a list of choices to the one that holds that text. */
	Keyboard pick(String label, String choice) {
		Locator list = field(label);
		reach(list);
		this.page.keyboard().press("Home");
		String chosen = "(list) => list.selectedOptions[0].text";
		for (int i = 0; !list.evaluate(chosen).toString().contains(choice); i++) {
			assertThat(i).as(choice + " is not among " + label).isLessThan(PATIENCE);
			this.page.keyboard().press("ArrowDown");
		}
		return this;
	}

	/** Picks one of several round buttons. */
	Keyboard choose(String label) {
		reach(this.page.locator("main [type=radio]").first());
		for (int i = 0; !has(field(label)); i++) {
			assertThat(i).as(label).isLessThan(PATIENCE);
			this.page.keyboard().press("ArrowDown");
		}
		this.page.keyboard().press("Space");
		return this;
	}

	/** Pastes a block out of a spreadsheet where he is. */
	Keyboard paste(String block) {
		this.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		this.page.evaluate("(text) => navigator.clipboard.writeText(text)", block);
		return key("ControlOrMeta+v");
	}

	/** Presses one key after another. */
	Keyboard key(String... keys) {
		for (String key : keys) {
			this.page.keyboard().press(key);
		}
		return this;
	}

	/** Goes to an element to which Tab would take too long. */
	Keyboard jump(Locator target) {
		target.focus();
		return this;
	}

	/** Ticks a box. */
	Keyboard tick(String label) {
		reach(field(label));
		this.page.keyboard().press("Space");
		return this;
	}

	/** Presses a button, or follows a link, and waits for the page it leads to. */
	Keyboard press(String name) {
		Locator main = this.page.locator("main");
		return press(main.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
			.or(main.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))));
	}

	/** Presses a button of the row that holds that text. */
	Keyboard pressIn(String row, String text, String name) {
		return press(this.page.locator(row, new Page.LocatorOptions().setHasText(text))
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)));
	}

	/** Opens what is folded under that heading. */
	Keyboard unfold(String heading) {
		return reach(this.page.locator("summary", new Page.LocatorOptions().setHasText(heading))).key("Enter");
	}

	private Keyboard press(Locator button) {
		reach(button.first());
		return send();
	}

	/** Sends the form he is in. */
	Keyboard send() {
		int before = this.loads;
		this.page.keyboard().press("Enter");
		this.page.waitForCondition(() -> this.loads > before, PATIENT);
		return this;
	}

	/** Goes on with Tab until the element has the focus, over the navigation at first. */
	Keyboard reach(Locator target) {
		if ((boolean) this.page.evaluate("document.activeElement === document.body")
				&& this.page.locator(".rail").count() > 0) {
			this.page.keyboard().press("Tab");
			this.page.keyboard().press("Enter");
		}
		for (int i = 0; !has(target); i++) {
			assertThat(i).as("Tab does not reach " + target + " on " + this.page.url()).isLessThan(PATIENCE);
			this.page.keyboard().press("Tab");
		}
		return this;
	}

	/** Whether the element has the focus. */
	static boolean has(Locator target) {
		return (boolean) target.evaluate("(element) => element === document.activeElement");
	}

	/** What the page says. */
	String reads() {
		return this.page.locator("main").innerText();
	}

	private Locator field(String label) {
		return this.page.locator("label:has(> span:text-is('" + label + "')) :is(input, select, textarea)")
			.or(this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
			.first();
	}

}
