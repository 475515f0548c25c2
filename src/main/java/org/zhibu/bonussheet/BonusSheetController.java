package org.zhibu.bonussheet;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.zhibu.shared.Barred;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Needs;
import org.zhibu.shared.Once;
import org.zhibu.shared.Right;
import org.zhibu.shared.RuleViolation;
import org.zhibu.shared.Sentence;
import org.zhibu.sheet.SheetReader;
import org.zhibu.sheet.SheetTable;
import org.zhibu.sheetbatch.SheetUpload;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploads the section's sheet, shows what it would be, enters it once confirmed. */
@Controller
@RequestMapping("/months/{month}/bonus/sheets")
class BonusSheetController {

	private final SectionSheets sheets;

	private final SheetReader reader;

	BonusSheetController(SectionSheets sheets, SheetReader reader) {
		this.sheets = sheets;
		this.reader = reader;
	}

	@Needs(Right.BONUS_READ)
	@GetMapping
	String index(@PathVariable YearMonth month, CurrentPerson actor, Model model) {
		model.addAttribute("month", month);
		model.addAttribute("mayEnter", this.sheets.mayEnter(actor, month));
		model.addAttribute("sheets", this.sheets.latest(month));
		return "bonussheets/index";
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping
	String create(@PathVariable YearMonth month, @RequestParam(required = false) MultipartFile file,
			CurrentPerson actor, Once once, Model model, HttpServletResponse response) {
		try {
			SheetUpload upload = SheetUpload.of(file);
			SheetTable table = this.reader.table(upload.content());
			return once.answer(() -> "redirect:" + page(month, this.sheets.keep(actor, month, upload.name(), table)));
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			return index(month, actor, model);
		}
	}

	@Needs(Right.BONUS_READ)
	@GetMapping("/{id}")
	String show(@PathVariable YearMonth month, @PathVariable long id, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String after, CurrentPerson actor, Model model) {
		BonusSheet sheet = this.sheets.sheet(month, id);
		model.addAttribute("view",
				new SheetView(sheet, SheetView.columns(sheet), this.sheets.page(sheet, show, after),
						this.sheets.mayConfirm(actor, sheet, false), this.sheets.mayConfirm(actor, sheet, true),
						this.sheets.mayUndo(actor, sheet)));
		model.addAttribute("fields", Field.values());
		model.addAttribute("verdicts", RowVerdict.values());
		return "bonussheets/show";
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/{id}/mapping")
	String map(@PathVariable YearMonth month, @PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(required = false) List<String> field, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		Columns columns = Columns.named((field != null) ? field : List.of());
		return done(flash, "import.mapped.done", once.answer(() -> {
			this.sheets.map(actor, month, id, version, columns);
			return "redirect:" + page(month, id);
		}));
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/{id}/confirmation")
	String confirm(@PathVariable YearMonth month, @PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "false") String without, CurrentPerson actor, Once once, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Supplier<String> work = () -> once.answer(() -> {
			this.sheets.confirm(actor, month, id, version, without.equals("true"));
			return "redirect:" + page(month, id);
		});
		try {
			return done(flash, "bonussheet.confirmed.done", work.get());
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			this.sheets.judgeAgain(month, id);
			return again(month, id, no.sentence(), actor, model, response);
		}
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/{id}/undoing")
	String undo(@PathVariable YearMonth month, @PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "bonussheet.undone.done", once.answer(() -> {
			this.sheets.undo(actor, month, id, version);
			return "redirect:" + page(month, id);
		}));
	}

	@Needs(Right.BONUS_ENTER)
	@PostMapping("/{id}/discarding")
	String discard(@PathVariable YearMonth month, @PathVariable long id, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		return done(flash, "bonussheet.discarded.done", once.answer(() -> {
			this.sheets.discard(actor, month, id);
			return "redirect:/months/" + month + "/bonus/sheets";
		}));
	}

	private String again(YearMonth month, long id, Sentence why, CurrentPerson actor, Model model,
			HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("why", why);
		return show(month, id, "", "", actor, model);
	}

	private static String page(YearMonth month, long id) {
		return "/months/" + month + "/bonus/sheets/" + id;
	}

	private static String done(RedirectAttributes flash, String key, String next) {
		flash.addFlashAttribute("done", key);
		return next;
	}

}
