package org.zhibu;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Somebody with a browser: keeps the session, sends the hidden fields of the page he is
 * on, reads visible text.
 */
public class Visitor {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"(_csrf|once)\" value=\"([^\"]*)\"");

	private final MockMvc mvc;

	private MockHttpSession session = new MockHttpSession();

	private Cookie csrf;

	private final MultiValueMap<String, String> hidden = new LinkedMultiValueMap<>();

	private MvcResult last;

	private String forwarded;

	public Visitor(MockMvc mvc) {
		this.mvc = mvc;
	}

	/** Signs in through the login form. */
	public Visitor signIn(String username, String secret) {
		open("/login");
		submit("/login", "username", username, "password", secret);
		assertThat(status()).as("login of " + username).isEqualTo(302);
		return this;
	}

	/** Opens a page by its address. */
	public Visitor open(String path) {
		return perform(get(path).header("Accept-Language", "zh-CN"));
	}

	/** Submits a form of the current page: names and values in turn. */
	public Visitor submit(String path, String... fields) {
		return perform(post(path).header("Accept-Language", "zh-CN").params(sent(fields)));
	}

	/** Submits a form of the current page with a file: names and values in turn. */
	public Visitor upload(String path, String field, String fileName, byte[] content, String... fields) {
		return perform(multipart(path).file(new MockMultipartFile(field, fileName, null, content))
			.header("Accept-Language", "zh-CN")
			.params(sent(fields)));
	}

	/**
	 * What is typed replaces what the page holds; of a name given twice the last counts.
	 */
	private MultiValueMap<String, String> sent(String... fields) {
		MultiValueMap<String, String> sent = new LinkedMultiValueMap<>(this.hidden);
		for (int i = 0; i < fields.length; i += 2) {
			sent.set(fields[i], fields[i + 1]);
		}
		return sent;
	}

	/** Opens the page that shows a form, then submits the form. */
	public Visitor from(String page, String path, String... fields) {
		return open(page).submit(path, fields);
	}

	/** Gives a request of somebody else the hidden token of this page's form. */
	public MockHttpServletRequestBuilder signForm(MockHttpServletRequestBuilder request) {
		return request.cookie(this.csrf).param("_csrf", this.hidden.getFirst("_csrf"));
	}

	private Visitor perform(AbstractMockHttpServletRequestBuilder<?> request) {
		try {
			if (this.csrf != null) {
				request.cookie(this.csrf);
			}
			this.last = this.mvc.perform(request.session(this.session)).andReturn();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
		this.forwarded = (this.last.getResponse().getForwardedUrl() != null) ? forward() : null;
		if (this.last.getRequest().getSession(false) instanceof MockHttpSession kept) {
			this.session = kept;
		}
		Cookie fresh = this.last.getResponse().getCookie("XSRF-TOKEN");
		if (fresh != null) {
			this.csrf = (fresh.getMaxAge() == 0) ? null : fresh;
		}
		Matcher fields = HIDDEN.matcher(html());
		if (fields.find()) {
			this.hidden.clear();
			do {
				this.hidden.set(fields.group(1), fields.group(2));
			}
			while (fields.find());
		}
		return this;
	}

	/** The mock of the server only notes a forward: what it leads to is read here. */
	private String forward() {
		MockHttpServletRequest from = this.last.getRequest();
		MockHttpServletRequestBuilder to = post(this.last.getResponse().getForwardedUrl()).locale(from.getLocale());
		from.getParameterMap().forEach(to::param);
		from.getAttributeNames().asIterator().forEachRemaining((name) -> {
			if (!name.contains(".")) {
				to.requestAttr(name, from.getAttribute(name));
			}
		});
		if (this.csrf != null) {
			to.cookie(this.csrf);
		}
		try {
			return this.mvc.perform(to.with((request) -> {
				request.setDispatcherType(DispatcherType.FORWARD);
				return request;
			})).andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	/** The status of the last answer. */
	public int status() {
		return this.last.getResponse().getStatus();
	}

	/** Where the last answer leads. */
	public String location() {
		return this.last.getResponse().getHeader("Location");
	}

	/** Follows the last redirect. */
	public Visitor follow() {
		return open(location());
	}

	/** The last answer as it was written. */
	public String html() {
		if (this.forwarded != null) {
			return this.forwarded;
		}
		try {
			this.last.getResponse().setCharacterEncoding("UTF-8");
			return this.last.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	/** The bytes of the last answer, for files. */
	public byte[] bytes() {
		return this.last.getResponse().getContentAsByteArray();
	}

	/** A header of the last answer. */
	public String header(String name) {
		return this.last.getResponse().getHeader(name);
	}

	/** The visible text of the last page, white space folded. */
	public String text() {
		return html().replaceAll("(?s)<(script|style|head)\\b.*?</\\1>", " ")
			.replaceAll("<[^>]+>", " ")
			.replace("&amp;", "&")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replaceAll("\\s+", " ")
			.strip();
	}

}
