package org.zhibu.me;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** How somebody wants his pages; no language means the browser's. */
record PreferenceForm(@NotNull @Pattern(regexp = "light|dark|system") String theme,
		@NotNull @Pattern(regexp = "zh|en|") String language) {

	String languageOrNull() {
		return this.language.isEmpty() ? null : this.language;
	}

}
