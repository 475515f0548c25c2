package org.zhibu.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.zhibu.bonussettings.BonusSettings;
import org.zhibu.bonussettings.BonusTerms;
import org.zhibu.fact.FactDraft;
import org.zhibu.fact.Facts;
import org.zhibu.pairing.Pairings;
import org.zhibu.regulation.Regulations;
import org.zhibu.roster.Roster;
import org.zhibu.roster.Team;
import org.zhibu.scheme.SchemeTerms;
import org.zhibu.scheme.Schemes;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.zone.Zone;
import org.zhibu.zone.ZoneDetails;
import org.zhibu.zone.Zones;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The books the demo's months rest on, and what is noted in them month by month. */
@Component
@Profile("demo")
class DemoBooks {

	private static final List<String> REASONS = List.of("当班有一处支护间距超标，已整改", "月进尺比计划少 3 米", "一处炮眼布置不合要求，返工", "断钎杆 6 根未回收",
			"巷道有一处积渣没有清", "装岩机点检漏一次", "班前会迟到一次", "灯线乱接一处，当天改正", "帮联班组当月只去了一次", "缺席一次党小组会，未补课");

	private static final List<String> MERITS = List.of("发现并处理顶板隐患一处，避免了停工", "带领班组超计划完成进尺", "修复旧风带 40 米，当月复用",
			"义务整理电缆 200 米，巷道亮堂了");

	private static final List<String> SCORE_CLAUSES = List.of("党员每月对自己的责任区按十个项目自评，自评只作参考。", "支部按本办法考评，两名支委签认后公示。",
			"超出 95 分的，每分奖 10 元；低于 85 分的，每分考核扣减 10 元。", "对公示有异议的，三日内提出，两日内答复。", "安全生产：责任区内有隐患未报、未改的，每处扣 1 至 5 分。",
			"现场文明生产：巷道有积渣、积水、淤泥、杂物的，每处扣 0.5 至 2 分。", "成本节约：断钎杆须全部回收，少一根扣 0.5 分。", "学习与组织生活：无故缺席一次扣 1 分，补课后不扣。");

	private static final List<String> BONUS_CLAUSES = List.of("奖金按岗位、出勤和考核分配，分配明细每月公布。", "奖励和扣减须写明原因和依据条款。",
			"评分奖扣从台账取数，不得手填。", "职工对本人奖金有疑问的，支部三日内查清答复。");

	private static final List<String> ZONES = List.of("三号巷东段", "三号巷西段", "一号溜井", "主运输巷", "井下值班室", "水泵房", "风机硐室", "材料库");

	private static final String STANDARDS = "无积水、无淤泥、无杂物、无积渣\n电缆悬挂整齐，灯线不乱接\n风带、水带放置整齐\n断钎杆当班回收";

	private final Regulations regulations;

	private final Schemes schemes;

	private final BonusSettings bonusSettings;

	private final Zones zones;

	private final Pairings pairings;

	private final Roster roster;

	private final Facts facts;

	private final Map<String, Map<Integer, String>> noted = new HashMap<>();

	DemoBooks(Regulations regulations, Schemes schemes, BonusSettings bonusSettings, Zones zones, Pairings pairings,
			Roster roster, Facts facts) {
		this.regulations = regulations;
		this.schemes = schemes;
		this.bonusSettings = bonusSettings;
		this.zones = zones;
		this.pairings = pairings;
		this.roster = roster;
		this.facts = facts;
	}

	/** Regulations, rules, zones and pairings on the first day. */
	void write(DemoCast cast, YearMonth first) {
		CurrentPerson secretary = cast.secretary();
		LocalDate day = first.atDay(1);
		Long scores = this.regulations.create(secretary, "采三支〔2025〕1 号", "党员责任区星级服务考核办法", "支部党员大会", day, SCORE_CLAUSES)
			.getId();
		Long bonus = this.regulations.create(secretary, "采三段〔2025〕4 号", "职工奖金分配公开办法", "工段办公会", day, BONUS_CLAUSES)
			.getId();
		this.bonusSettings.setFrom(secretary, first, BonusTerms.USUAL.resting(bonus));
		this.schemes.setFrom(secretary, first, List.of(), new SchemeTerms(scores, false, 950, 850, 100, 1, 2, 3, 3));
		for (int i = 0; i < ZONES.size(); i++) {
			Zone zone = this.zones.create(secretary, new ZoneDetails(String.format("Z%02d", i + 1), ZONES.get(i),
					"文明巷道", ZONES.get(i), "以两端防火门为界", STANDARDS, "支部党员大会决定"));
			this.zones.giveTo(secretary, zone.getId(), cast.member(2 + i).personId(), day);
		}
		this.zones.create(secretary, new ZoneDetails("Z09", "回风联络巷", "文明巷道", "二中段北侧", "以风门为界", STANDARDS, "支部党员大会决定"));
		pair(cast, day);
	}

	private void pair(DemoCast cast, LocalDate day) {
		int member = 0;
		for (Team crew : this.roster.teams()) {
			if (member < DemoCast.MEMBERS) {
				this.pairings.pair(cast.secretary(), cast.member(member++).personId(), crew.getId(), day);
			}
		}
	}

	/**
	 * The facts that the discipline officer notes on the 20th: one good and one bad word
	 * for half the members.
	 */
	void liveThrough(DemoCast cast, YearMonth month) {
		for (int i = 0; i < DemoCast.MEMBERS; i++) {
			int turn = i + month.getMonthValue();
			CurrentPerson member = cast.member(i);
			if (turn % 2 == 0 && !member.is(cast.discipline().personId())) {
				int item = 1 + turn % REASONS.size();
				note(cast, month, member, item, REASONS.get(item - 1), false);
			}
			else if (!member.is(cast.discipline().personId())) {
				note(cast, month, member, 1 + turn % 5, MERITS.get(turn % MERITS.size()), true);
			}
		}
	}

	private void note(DemoCast cast, YearMonth month, CurrentPerson member, int item, String seen, boolean good) {
		long id = this.facts.note(cast.discipline(),
				new FactDraft(month.atDay(20), null, member.personId(), null, item, seen, good, null));
		this.noted.computeIfAbsent(month + "/" + member.personId(), (key) -> new HashMap<>())
			.put(item, Facts.SOURCE + ":" + id);
	}

	/**
	 * The fact noted for an item of somebody's month, as the form of reasons sends it.
	 */
	Set<String> factsFor(YearMonth month, long personId, int itemNo) {
		String key = this.noted.getOrDefault(month + "/" + personId, Map.of()).get(itemNo);
		return (key != null) ? Set.of(key) : Set.of();
	}

	static String reasonFor(int itemNo) {
		return REASONS.get(itemNo - 1);
	}

	static String meritFor(long personId) {
		return MERITS.get((int) (personId % MERITS.size()));
	}

}
