package org.zhibu.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

import org.zhibu.shared.DateText;
import org.zhibu.shared.Missing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

	private final AccessInterceptor access;

	private final OnceResolver once;

	WebConfiguration(AccessInterceptor access, OnceResolver once) {
		this.access = access;
		this.once = once;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.access).excludePathPatterns("/assets/**", "/webjars/**", "/favicon.ico");
	}

	/**
	 * Pages name the icon among the assets; this is where browsers look for it unasked.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/*.ico")
			.addResourceLocations("classpath:/static/assets/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CurrentPersonResolver());
		resolvers.add(this.once);
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(new MonthOfPath());
		registry.addFormatter(new DayOfForm());
		// a text where a file belongs is no file
		registry.addConverter(String.class, MultipartFile.class, (text) -> null);
	}

	@Bean
	LocaleResolver localeResolver() {
		return new SiteLocaleResolver();
	}

	/** A day as people write it; none that a calendar on the wall does not know. */
	static final class DayOfForm implements Formatter<LocalDate> {

		@Override
		public LocalDate parse(String text, Locale locale) {
			return DateText.read(text).orElseThrow(() -> new IllegalArgumentException("no day"));
		}

		@Override
		public String print(LocalDate day, Locale locale) {
			return day.toString();
		}

	}

	/** A month that cannot exist is a page that does not exist. */
	static final class MonthOfPath implements Converter<String, YearMonth> {

		@Override
		public YearMonth convert(String text) {
			try {
				YearMonth month = YearMonth.parse(text);
				if (month.getYear() < 2000 || month.getYear() > 2100) {
					throw new Missing("month");
				}
				return month;
			}
			catch (DateTimeParseException ex) {
				throw new Missing("month");
			}
		}

	}

}
