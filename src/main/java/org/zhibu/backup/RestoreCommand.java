package org.zhibu.backup;

import java.nio.file.Path;
import java.util.Optional;

import org.zhibu.shared.StartRefused;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * {@code --restore FILE}: brings a backup back into an empty home before anything opens
 * the database; the start then goes on with it.
 */
class RestoreCommand implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final String OPTION = "--restore";

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		fileOf(event.getArgs()).ifPresent((file) -> {
			new Restore(event.getEnvironment()).from(Path.of(file));
			System.out.println("Zhibu: restored from " + file);
		});
	}

	/**
	 * The file named after the option.
	 * @throws StartRefused if the option stands alone
	 */
	static Optional<String> fileOf(String[] arguments) {
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].startsWith(OPTION + "=")) {
				return Optional.of(arguments[i].substring(OPTION.length() + 1));
			}
			if (arguments[i].equals(OPTION)) {
				if (i + 1 == arguments.length) {
					throw new StartRefused("--restore names no file.", "Start again with --restore FILE.");
				}
				return Optional.of(arguments[i + 1]);
			}
		}
		return Optional.empty();
	}

}
