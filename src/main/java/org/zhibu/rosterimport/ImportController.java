package org.zhibu.rosterimport;

import java.util.ArrayList;
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
import org.zhibu.sheet.SheetRow;
import org.zhibu.sheetbatch.SheetUpload;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploads a sheet, shows what it would do, writes it once confirmed. */
@Controller
class ImportController {

	private final Imports imports;

	private final SheetReader reader;

	ImportController(Imports imports, SheetReader reader) {
		this.imports = imports;
		this.reader = reader;
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports")
	String index(Model model) {
		model.addAttribute("batches", this.imports.latest());
		return "imports/index";
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/imports")
	String create(@RequestParam(required = false) MultipartFile file,
			@RequestParam(defaultValue = "false") String makeTeams, CurrentPerson actor, Once once, Model model,
			HttpServletResponse response) {
		try {
			SheetUpload upload = SheetUpload.of(file);
			List<SheetRow> rows = this.reader.read(upload.content());
			return once.answer(() -> "redirect:/imports/"
					+ this.imports.keep(actor, upload.name(), rows, makeTeams.equals("true")));
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			response.setStatus(no.status());
			model.addAttribute("why", no.sentence());
			return index(model);
		}
	}

	@Needs(Right.ROSTER_WRITE)
	@GetMapping("/imports/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "") String show,
			@RequestParam(defaultValue = "") String after, CurrentPerson actor, Model model) {
		ImportBatch batch = this.imports.batch(id);
		model.addAttribute("view",
				new ImportView(batch, columns(batch), this.imports.page(batch, show, after),
						this.imports.mayConfirm(actor, batch, false), this.imports.mayConfirm(actor, batch, true),
						this.imports.mayUndo(actor, batch)));
		model.addAttribute("fields", Field.values());
		return "imports/show";
	}

	private static List<ImportView.Column> columns(ImportBatch batch) {
		List<ImportView.Column> columns = new ArrayList<>();
		List<Field> fields = batch.mapping().fields();
		for (int column = 0; column < fields.size(); column++) {
			columns.add(new ImportView.Column(batch.headings().cell(column).text(), fields.get(column)));
		}
		return columns;
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/imports/{id}/mapping")
	String map(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(required = false) List<String> field, @RequestParam(defaultValue = "false") String makeTeams,
			CurrentPerson actor, Once once, RedirectAttributes flash) {
		Mapping mapping = Mapping.of((field != null) ? field : List.of());
		return done(flash, "import.mapped.done", once.answer(() -> {
			this.imports.map(actor, id, version, mapping, makeTeams.equals("true"));
			return "redirect:/imports/" + id;
		}));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/imports/{id}/confirmation")
	String confirm(@PathVariable long id, @RequestParam(defaultValue = "-1") int version,
			@RequestParam(defaultValue = "false") String without, CurrentPerson actor, Once once, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Supplier<String> work = () -> once.answer(() -> {
			this.imports.confirm(actor, id, version, without.equals("true"));
			return "redirect:/imports/" + id;
		});
		try {
			return done(flash, "import.confirmed.done", work.get());
		}
		catch (Barred barred) {
			throw barred;
		}
		catch (RuleViolation no) {
			this.imports.judgeAgain(id);
			return again(id, no.sentence(), actor, model, response);
		}
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/imports/{id}/undoing")
	String undo(@PathVariable long id, @RequestParam(defaultValue = "-1") int version, CurrentPerson actor, Once once,
			RedirectAttributes flash) {
		return done(flash, "import.undone.done", once.answer(() -> {
			this.imports.undo(actor, id, version);
			return "redirect:/imports/" + id;
		}));
	}

	@Needs(Right.ROSTER_WRITE)
	@PostMapping("/imports/{id}/discarding")
	String discard(@PathVariable long id, CurrentPerson actor, Once once, RedirectAttributes flash) {
		return done(flash, "import.discarded.done", once.answer(() -> {
			this.imports.discard(actor, id);
			return "redirect:/imports";
		}));
	}

	private String again(long id, Sentence why, CurrentPerson actor, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("why", why);
		return show(id, "", "", actor, model);
	}

	private static String done(RedirectAttributes flash, String key, String next) {
		flash.addFlashAttribute("done", key);
		return next;
	}

}
