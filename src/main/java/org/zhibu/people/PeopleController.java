package org.zhibu.people;

import java.nio.charset.StandardCharsets;

import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.sheet.SheetFile;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of people, on the screen and as a sheet. */
@Controller
class PeopleController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final PeopleBook book;

	PeopleController(PeopleBook book) {
		this.book = book;
	}

	@Needs(Right.ROSTER_READ)
	@GetMapping("/people")
	String index(@ModelAttribute("filter") PeopleFilter filter, CurrentPerson reader, Model model) {
		model.addAttribute("page", this.book.page(reader, filter));
		model.addAttribute("writes", reader.has(Right.ROSTER_WRITE));
		return "people/index";
	}

	@Needs(Right.ROSTER_READ)
	@GetMapping("/people.csv")
	ResponseEntity<byte[]> csv(@ModelAttribute("filter") PeopleFilter filter, CurrentPerson reader) {
		return file("people.csv", CSV, SheetFile.csv(PeopleBook.HEADINGS, this.book.rows(reader, filter)));
	}

	@Needs(Right.ROSTER_READ)
	@GetMapping("/people.xlsx")
	ResponseEntity<byte[]> xlsx(@ModelAttribute("filter") PeopleFilter filter, CurrentPerson reader) {
		return file("people.xlsx", XLSX,
				SheetFile.xlsx(PeopleBook.NAME, PeopleBook.HEADINGS, this.book.rows(reader, filter)));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}
