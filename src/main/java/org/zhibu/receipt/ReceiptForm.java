package org.zhibu.receipt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came from the grid of signatures: ticked {@code absent} lines, and proxies in
 * {@code name.<line>} and {@code relation.<line>}.
 */
final class ReceiptForm {

	private static final Pattern NAME = Pattern.compile("name\\.(\\d{1,6})");

	private final Set<Integer> absent;

	private final Map<Integer, Proxy> proxies = new HashMap<>();

	ReceiptForm(Map<String, String> sent, List<Integer> absent) {
		this.absent = (absent != null) ? new HashSet<>(absent) : Set.of();
		sent.forEach((field, value) -> {
			Matcher name = NAME.matcher(field);
			if (name.matches()) {
				String relation = plain(sent.getOrDefault("relation." + name.group(1), ""));
				if (!plain(value).isEmpty() || !relation.isEmpty()) {
					this.proxies.put(Integer.valueOf(name.group(1)), new Proxy(plain(value), relation));
				}
			}
		});
	}

	private static String plain(String typed) {
		return typed.strip();
	}

	public Set<Integer> absent() {
		return this.absent;
	}

	public Map<Integer, Proxy> proxies() {
		return this.proxies;
	}

}
