package org.zhibu.shared;

import java.time.YearMonth;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a month as {@code 2026-10}; without it Hibernate would write bytes. */
@Converter(autoApply = true)
public class YearMonthConverter implements AttributeConverter<YearMonth, String> {

	@Override
	public String convertToDatabaseColumn(YearMonth month) {
		return (month != null) ? month.toString() : null;
	}

	@Override
	public YearMonth convertToEntityAttribute(String text) {
		return (text != null) ? YearMonth.parse(text) : null;
	}

}
