package org.zhibu.stub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fields as a text that can be read back: {@code name=value} a row, so that a row says
 * which field it is. Backslash, line ends and the equals sign of a name are escaped; no
 * two lists of fields read the same.
 */
final class CanonicalText {

	private CanonicalText() {
	}

	/** The fields as a text; a missing value is written as nothing after the name. */
	static String of(Map<String, String> fields) {
		StringBuilder text = new StringBuilder();
		fields.forEach((name, value) -> {
			text.append(escaped(name).replace("=", "\\e"));
			if (value != null) {
				text.append('=').append(escaped(value));
			}
			text.append('\n');
		});
		return text.toString();
	}

	private static String escaped(String plain) {
		return plain.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
	}

	/** The fields of a text; what cannot be read stands under its own row. */
	static Map<String, String> read(String text) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String row : text.split("\n")) {
			int equals = row.indexOf('=');
			if (equals < 0) {
				fields.put(plain(row), null);
			}
			else {
				fields.put(plain(row.substring(0, equals)), plain(row.substring(equals + 1)));
			}
		}
		return fields;
	}

	private static String plain(String escaped) {
		StringBuilder plain = new StringBuilder();
		for (int at = 0; at < escaped.length(); at++) {
			char here = escaped.charAt(at);
			if (here != '\\' || at + 1 == escaped.length()) {
				plain.append(here);
				continue;
			}
			char next = escaped.charAt(++at);
			plain.append(switch (next) {
				case 'n' -> '\n';
				case 'r' -> '\r';
				case 'e' -> '=';
				default -> next;
			});
		}
		return plain.toString();
	}

	/** The names of the fields in which two texts differ. */
	static List<String> differences(String one, String other) {
		Map<String, String> left = read(one);
		Map<String, String> right = read(other);
		List<String> names = new ArrayList<>(left.keySet());
		right.keySet().stream().filter((name) -> !left.containsKey(name)).forEach(names::add);
		return names.stream()
			.filter((name) -> left.containsKey(name) != right.containsKey(name)
					|| !java.util.Objects.equals(left.get(name), right.get(name)))
			.toList();
	}

}
