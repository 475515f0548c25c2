package org.zhibu.browser;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips with a sentence where there is no browser; a clean build machine must have one.
 */
class NeedsChromium implements ExecutionCondition {

	static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Files.isExecutable(CHROMIUM) || "true".equals(System.getenv("CI"))) {
			return ConditionEvaluationResult.enabled("a browser is here, or its lack is a failure");
		}
		return ConditionEvaluationResult
			.disabled("there is no " + CHROMIUM + "; install the package chromium to run the browser tests");
	}

}
