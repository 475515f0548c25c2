package org.zhibu.stub;

import java.util.List;
import java.util.Locale;

import org.zhibu.account.Branch;
import org.zhibu.account.Branches;
import org.zhibu.shared.BranchContext;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --verify-stubs}: whoever sits at the host has all stubs of all branches verified
 * without opening the application to anybody; it says line by line how far it is and
 * ends, with 1 where something differs. The lines are English, as those of every host
 * command; names of fields are those of the stub.
 */
@Component
class StubCommand {

	private final ApplicationArguments arguments;

	private final Branches branches;

	private final Verification verification;

	private final MessageSource messages;

	StubCommand(ApplicationArguments arguments, Branches branches, Verification verification, MessageSource messages) {
		this.arguments = arguments;
		this.branches = branches;
		this.verification = verification;
		this.messages = messages;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void verify(ApplicationReadyEvent event) {
		if (this.arguments.containsOption(StubCommandPort.OPTION)) {
			int differences = this.branches.all()
				.stream()
				.mapToInt((branch) -> BranchContext.within(branch.getId(), () -> verify(branch)))
				.sum();
			say((differences == 0) ? "nothing differs" : differences + " differences");
			System.exit(SpringApplication.exit(event.getApplicationContext(), () -> (differences == 0) ? 0 : 1));
		}
	}

	/** Verifies the stubs of a branch and counts what differs. */
	int verify(Branch branch) {
		List<Stub> stubs = this.verification.all();
		int differences = 0;
		for (int at = 0; at < stubs.size(); at++) {
			List<Difference> found = this.verification.verify(stubs.get(at));
			say((at + 1) + "/" + stubs.size() + " " + stubs.get(at).number() + " "
					+ (found.isEmpty() ? "same" : "DIFFERS"));
			differences += tell(found);
		}
		return differences + tell(this.verification.missing());
	}

	private int tell(List<Difference> found) {
		found.forEach((one) -> say("  " + this.messages.getMessage(one.what(), Locale.ENGLISH)));
		return found.size();
	}

	private static void say(String line) {
		System.out.println("Zhibu: " + line);
	}

}
