package org.zhibu.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.zhibu.roster.Employment;
import org.zhibu.roster.PartyStatus;
import org.zhibu.roster.PersonDetails;

/** The invented people of the demo: 88 in all, 11 members, 58 not yet made regular. */
final class DemoPeople {

	/** The passphrase of every demo login. */
	static final String PASSPHRASE = "demo-2026-zhibu";

	static final int ALL = 88;

	static final int MEMBERS = 11;

	private static final int TEMPORARY = 58;

	private static final List<String> MEMBER_NAMES = List.of("方致远", "梁秋实", "卫长河", "凌晓枫", "陶望舒", "邵北辰", "闻人静", "顾长风",
			"江一帆", "宋知行", "季青山");

	private static final String SURNAMES = "钱孙李周郑冯陈褚沈韩杨朱秦许何吕施张孔曹严华金魏陶戚谢邹喻柏水窦章云苏潘葛奚范彭郎";

	private static final String GIVEN = "大伟建平志强海波立军文斌学峰永安宏图小龙晓东春生国梁明远振华新民家宝长青玉林铁柱石磊庆丰德胜";

	private static final List<String> TRADES = List.of("掘进工", "出渣工", "钳工", "电工", "支护工", "装岩机司机", "通风工", "维修工");

	private DemoPeople() {
	}

	/**
	 * The roster, members first; the first four become the committee, then seven members,
	 * then the section's people.
	 */
	static List<PersonDetails> roster(List<Long> teamIds, LocalDate joined) {
		Random random = new Random(2026);
		List<PersonDetails> people = new ArrayList<>();
		for (int i = 0; i < ALL; i++) {
			boolean member = i < MEMBERS;
			boolean temporary = i >= ALL - TEMPORARY;
			String name = member ? MEMBER_NAMES.get(i) : name(i, random);
			int born = joined.getYear() - (random.nextInt(20) == 0 ? 41 + random.nextInt(10) : 20 + random.nextInt(14));
			Long team = (i < 2 || i >= MEMBERS && i < MEMBERS + 5) ? null : teamIds.get(i % teamIds.size());
			people.add(new PersonDetails(String.valueOf(10001 + i), name, team,
					member ? PartyStatus.FULL : PartyStatus.NONE, member ? joined.minusYears(3) : null,
					temporary ? Employment.TEMPORARY : Employment.REGULAR, temporary ? null : joined.minusYears(1),
					TRADES.get(i % TRADES.size()), null, born, joined.minusYears(member ? 6 : 2)));
		}
		return people;
	}

	private static String name(int index, Random random) {
		int given = random.nextInt(GIVEN.length() / 2) * 2;
		String surname = SURNAMES.substring(index % SURNAMES.length(), index % SURNAMES.length() + 1);
		return surname + GIVEN.substring(given, given + ((random.nextInt(4) == 0) ? 1 : 2));
	}

}
