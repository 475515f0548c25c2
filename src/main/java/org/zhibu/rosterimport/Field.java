package org.zhibu.rosterimport;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a column of a sheet of people may hold, with the headings it is known by. */
enum Field {

	NUMBER("number", "工号", "职工号", "员工号", "职工编号", "员工编号", "人员编号", "工作证号", "number"),
	NAME("name", "姓名", "名字", "职工姓名", "员工姓名", "name"), TEAM("teamId", "班组", "所在班组", "班组名称", "所属班组", "班", "team"),
	PARENT("teamId", "队", "所在队", "区队", "所属队", "队别"), SHIFT("teamId", "班次", "轮班", "shift"),
	TRADE("trade", "工种", "岗位", "岗位工种", "trade"), EMPLOYMENT("employment", "用工形式", "用工性质", "用工类别", "用工类型", "用工方式"),
	PARTY("partyStatus", "政治面貌", "党员", "是否党员", "党员情况"), PARTY_SINCE("partySince", "入党日期", "入党时间"),
	PARTY_GROUP("partyGroup", "党小组", "所在党小组"), BIRTH("birthYear", "出生年", "出生年份", "出生年月", "出生日期", "出生时间"),
	JOINED("joinedOn", "入职日期", "进段日期", "入职时间", "进段时间", "到岗日期", "来段日期"), REGULAR("regularSince", "转正日期", "转正时间");

	private final String property;

	private final List<String> headings;

	Field(String property, String... headings) {
		this.property = property;
		this.headings = List.of(headings);
	}

	/** The property of a person that the column fills. */
	String property() {
		return this.property;
	}

	/** The heading of the form that is handed out. */
	String heading() {
		return this.headings.get(0);
	}

	/** The field with such a heading that is not taken yet, or {@code null}. */
	static Field guess(String heading, Set<Field> taken) {
		String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC)
			.replaceAll("\\(.*?\\)|[\\s*:：、]", "")
			.toLowerCase(Locale.ROOT);
		for (Field field : values()) {
			if (field.headings.contains(plain) && !taken.contains(field)) {
				return field;
			}
		}
		return null;
	}

	/** The message key of the field's name. */
	public String key() {
		return "import.field." + name();
	}

}
