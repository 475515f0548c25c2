package org.zhibu.browser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.zhibu.Cast;
import org.zhibu.PageTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody at a real browser. Whatever the story, no page may report a console error or a
 * breach of the content policy, and those that are looked at have no serious
 * accessibility fault, in light and in dark.
 */
@PageTest
@Tag("browser")
@ExtendWith(NeedsChromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

	static final int PHONE = 390;

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final List<String> complaints = new ArrayList<>();

	private final List<BrowserContext> opened = new ArrayList<>();

	@LocalServerPort
	private int port;

	private Playwright playwright;

	private Browser browser;

	@BeforeAll
	void startTheBrowser() {
		Map<String, String> environment = new HashMap<>(System.getenv());
		// the order in which days are typed is that of the browser's own language
		environment.put("LANGUAGE", "en_US");
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(NeedsChromium.CHROMIUM)
				.setArgs(FLAGS)
				.setEnv(environment));
	}

	@AfterAll
	void stopTheBrowser() {
		this.playwright.close();
	}

	@AfterEach
	void nothingWasComplainedAbout() {
		this.opened.forEach(BrowserContext::close);
		this.opened.clear();
		List<String> found = List.copyOf(this.complaints);
		this.complaints.clear();
		assertThat(found).as("console errors and policy breaches").isEmpty();
	}

	/** The browser logs every answer that is not a success; this one was meant. */
	void forgiveTheStatus(int status) {
		this.complaints.removeIf((complaint) -> complaint.contains("status of " + status));
	}

	/** A PC's window. */
	Page pc() {
		return open(1366, 900, ColorScheme.LIGHT);
	}

	/** A phone's. */
	Page phone() {
		return open(PHONE, 844, ColorScheme.LIGHT);
	}

	private Page open(int width, int height, ColorScheme scheme) {
		BrowserContext context = this.browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN")
			.setViewportSize(width, height)
			.setColorScheme(scheme)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setBaseURL("http://localhost:" + this.port));
		this.opened.add(context);
		context.setDefaultTimeout(20_000);
		context.addInitScript("document.addEventListener('securitypolicyviolation', (e) => console.error('policy: ' "
				+ "+ e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))");
		Page page = context.newPage();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		page.onPageError((error) -> this.complaints.add(page.url() + ": " + error));
		return page;
	}

	/** Signs in with the keyboard alone: the first field has the focus already. */
	void signIn(Page page, Cast.Someone who) {
		page.navigate("/login");
		page.locator("input[name=username]:focus").waitFor();
		page.keyboard().type(who.number());
		page.keyboard().press("Tab");
		page.keyboard().type(Cast.PASSPHRASE);
		page.keyboard().press("Enter");
		page.waitForURL("**/");
	}

	/**
	 * Looks at the page in light and dark: no serious fault, nothing wider than the
	 * window.
	 */
	void isSound(Page page) {
		assertThat(faultsOf(page)).isEmpty();
	}

	/** Its serious faults, each with its page; a page that scrolls sideways is one. */
	List<String> faultsOf(Page page) {
		List<String> faults = new ArrayList<>();
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
				if (List.of("serious", "critical").contains(rule.getImpact())) {
					rule.getNodes()
						.forEach((node) -> faults.add(page.url() + " " + scheme + " " + rule.getId() + ": "
								+ node.getTarget() + " " + node.getHtml()));
				}
			}
		}
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		int sideways = number(page, "document.documentElement.scrollWidth - document.documentElement.clientWidth");
		if (sideways > 0) {
			faults.add(page.url() + " scrolls sideways by " + sideways);
		}
		return faults;
	}

	/**
	 * On paper of this width nothing is cut: no part scrolls, none stands beyond the
	 * edge.
	 */
	void printsWhole(Page page, int width, String part) {
		page.setViewportSize(width, 794);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
		assertThat(number(page,
				"Math.max(...[...document.querySelectorAll('" + part
						+ "')].map((e) => Math.ceil(e.getBoundingClientRect().right)))"))
			.as("right edge of " + part + " of " + page.url())
			.isPositive()
			.isLessThanOrEqualTo(width);
		assertThat(number(page, "[...document.querySelectorAll('main *')].filter((e) => e.querySelector('" + part
				+ "') && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible').length"))
			.as("parts that would be cut on paper")
			.isZero();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
	}

	static int number(Page page, String script) {
		return ((Number) page.evaluate(script)).intValue();
	}

}
