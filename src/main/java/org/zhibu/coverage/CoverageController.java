package org.zhibu.coverage;

import java.util.List;

import org.zhibu.shared.Needs;
import org.zhibu.shared.Right;
import org.zhibu.sheet.FileAnswer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CoverageController {

	private final Coverage coverage;

	CoverageController(Coverage coverage) {
		this.coverage = coverage;
	}

	@Needs(Right.COVERAGE)
	@GetMapping("/coverage")
	String show(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String tile,
			@RequestParam(defaultValue = "") String after, Model model) {
		model.addAttribute("page", this.coverage.page(CoverageFilter.of(kind, tile), after));
		return "coverage/show";
	}

	@Needs(Right.COVERAGE)
	@GetMapping("/coverage.csv")
	ResponseEntity<byte[]> csv() {
		return FileAnswer.csv(CoverageWords.FILE, CoverageWords.HEADINGS, cells());
	}

	@Needs(Right.COVERAGE)
	@GetMapping("/coverage.xlsx")
	ResponseEntity<byte[]> xlsx() {
		return FileAnswer.xlsx(CoverageWords.FILE, CoverageWords.HEADINGS, cells());
	}

	private List<List<Object>> cells() {
		return this.coverage.all().stream().map(CoverageWords::cells).toList();
	}

}
