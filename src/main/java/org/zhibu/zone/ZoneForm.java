package org.zhibu.zone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is typed about a zone. */
record ZoneForm(String version,
		@NotBlank(message = "{zone.code.shape}") @Pattern(regexp = "\\s*[\\p{L}\\p{N}-]{0,12}\\s*",
				message = "{zone.code.shape}") String code,
		@NotBlank(message = "{zone.name.missing}") @Size(max = 30, message = "{zone.text.long}") String name,
		@Size(max = 20, message = "{zone.text.long}") String kind,
		@NotBlank(message = "{zone.place.missing}") @Size(max = 60, message = "{zone.text.long}") String place,
		@Size(max = 200, message = "{zone.text.long}") String boundary,
		@Size(max = 1000, message = "{zone.text.long}") String standards,
		@Size(max = 100, message = "{zone.text.long}") String decision) {

	static ZoneForm empty() {
		return new ZoneForm("0", "", "", "", "", "", "", "");
	}

	static ZoneForm of(Zone zone) {
		return new ZoneForm(String.valueOf(zone.getVersion()), zone.getCode(), zone.getName(), zone.getKind(),
				zone.getPlace(), zone.getBoundary(), zone.getStandards(), zone.getDecision());
	}

	/**
	 * The version of the page; a page without a readable one is taken for an old page.
	 */
	int seenVersion() {
		return (this.version != null && this.version.matches("\\d{1,9}")) ? Integer.parseInt(this.version) : -1;
	}

	ZoneDetails details() {
		return new ZoneDetails(this.code, this.name, this.kind, this.place, this.boundary, this.standards,
				this.decision);
	}

}
