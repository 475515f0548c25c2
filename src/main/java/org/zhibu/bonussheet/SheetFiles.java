package org.zhibu.bonussheet;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.zhibu.roster.Person;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.shared.Yuan;
import org.zhibu.sheet.SheetFile;
import org.zhibu.sheetbatch.RejectedRows;

import org.springframework.stereotype.Service;

/**
 * The sheets that are handed out: the form of today's roster, a sample, rejected rows.
 */
@Service
class SheetFiles {

	private static final String NAME = "奖金分配表";

	private static final List<String> HEADINGS = List.of("工号", "姓名", "班组", "工种", "出勤", "系数", "基本奖", "安全奖（奖金分配办法第3条）",
			"超产奖", "超产奖事由", "超产奖依据", "扣款", "扣款事由", "扣款依据", "评分奖扣", "实发");

	private final SectionSheets sheets;

	private final Roster roster;

	private final RejectedRows rejected;

	SheetFiles(SectionSheets sheets, Roster roster, RejectedRows rejected) {
		this.sheets = sheets;
		this.roster = roster;
		this.rejected = rejected;
	}

	/** Everybody of today's roster, the money left to be filled in. */
	byte[] form() {
		Map<Long, String> teams = this.roster.teams().stream().collect(Collectors.toMap(Team::getId, Team::getName));
		return SheetFile.xlsx(NAME, HEADINGS,
				this.roster.present().stream().map((person) -> row(person, teams)).toList());
	}

	private static List<Object> row(Person person, Map<Long, String> teams) {
		return Arrays.asList(person.getNumber(), person.getName(), teams.get(person.getTeamId()), person.getTrade());
	}

	/** A sheet as it might come from a section; its people are invented. */
	byte[] sample() {
		return SheetFile.xlsx(NAME, HEADINGS,
				List.of(line("90001", "林向前", "掘进一班", "掘进工", 26, "1.2", "超额完成进尺", 15000, null, 0, 2500),
						line("90002", "石小山", "掘进一班", "扒渣工", 25, "1.0", "超额完成进尺", 12000, "风管没有盘好", 3000, 0),
						line("90003", "柳长青", "掘进一班", "支护工", 24, "1.1", null, 0, null, 0, 0),
						subTotal("掘进一班小计", 360000, 30000, 27000, 3000, 2500),
						line("90004", "江小河", "掘进二班", "掘进工", 26, "1.2", "月度质量第一", 20000, null, 0, 0),
						line("90005", "田丰年", "掘进二班", "电工", 26, "1.1", null, 0, "迟到一次", 2000, 0),
						subTotal("掘进二班小计", 240000, 20000, 20000, 2000, 0),
						subTotal("合计", 600000, 50000, 47000, 5000, 2500)));
	}

	private static List<Object> line(String number, String name, String team, String trade, int days,
			String coefficient, String rewarded, long reward, String deducted, long deduction, long score) {
		long base = 120000;
		long safety = 10000;
		return Arrays.asList(number, name, team, trade, days, new BigDecimal(coefficient), new Yuan(base),
				new Yuan(safety), orNone(reward), rewarded, (reward > 0) ? "奖金分配办法第5条" : null, orNone(deduction),
				deducted, (deduction > 0) ? "劳动纪律规定第2条" : null, orNone(score),
				new Yuan(base + safety + reward - deduction + score));
	}

	private static List<Object> subTotal(String label, long base, long safety, long reward, long deduction,
			long score) {
		return Arrays.asList(null, label, null, null, null, null, new Yuan(base), new Yuan(safety), new Yuan(reward),
				null, null, new Yuan(deduction), null, null, orNone(score),
				new Yuan(base + safety + reward - deduction + score));
	}

	private static Yuan orNone(long fen) {
		return (fen != 0) ? new Yuan(fen) : null;
	}

	/** The rejected rows under their own headings, with the reasons. */
	byte[] rejected(YearMonth month, long id) {
		BonusSheet sheet = this.sheets.sheet(month, id);
		int columns = sheet.columns().fields().size();
		return SheetFile.xlsx(NAME, this.rejected.headings(sheet.headings(), columns),
				this.rejected.rows(this.sheets.rejected(sheet), columns));
	}

}
