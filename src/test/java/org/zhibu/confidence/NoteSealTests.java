package org.zhibu.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.zhibu.shared.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sealed is sealed: for one note of one branch, with one key. */
class NoteSealTests {

	private static final String WORDS = "他想学开铲车";

	@TempDir
	private Path home;

	@Test
	void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
		NoteKeys.Key key = new NoteKeys(this.home).make();
		String once = NoteSeal.seal(key, 1, 2, WORDS);
		assertThat(NoteSeal.open(key, 1, 2, once)).isEqualTo(WORDS);
		assertThat(NoteSeal.seal(key, 1, 2, WORDS)).isNotEqualTo(once);
		assertThat(once).doesNotContain(WORDS);
	}

	@Test
	void itOpensUnderNoOtherNoteInNoOtherBranchWithNoOtherKeyAndNotWithOneSignChanged() {
		NoteKeys keys = new NoteKeys(this.home);
		NoteKeys.Key key = keys.make();
		String sealed = NoteSeal.seal(key, 1, 2, WORDS);
		char first = (sealed.charAt(20) == 'A') ? 'B' : 'A';
		String changed = sealed.substring(0, 20) + first + sealed.substring(21);
		assertThatThrownBy(() -> NoteSeal.open(key, 1, 3, sealed)).isInstanceOf(RuleViolation.class);
		assertThatThrownBy(() -> NoteSeal.open(key, 2, 2, sealed)).isInstanceOf(RuleViolation.class);
		assertThatThrownBy(() -> NoteSeal.open(keys.make(), 1, 2, sealed)).isInstanceOf(RuleViolation.class);
		assertThatThrownBy(() -> NoteSeal.open(key, 1, 2, changed)).hasMessage("note.tampered");
		assertThatThrownBy(() -> NoteSeal.open(key, 1, 2, "no base64 at all")).hasMessage("note.tampered");
	}

	@Test
	void theKeysLieInAFileOfTheirOwnerAndOldOnesStay() throws IOException {
		NoteKeys keys = new NoteKeys(this.home);
		assertThat(keys.newest()).isEmpty();
		NoteKeys.Key old = keys.make();
		NoteKeys.Key fresh = keys.make();
		assertThat(new NoteKeys(this.home).newest().orElseThrow().id()).isEqualTo(fresh.id());
		assertThat(new NoteKeys(this.home).find(old.id()).orElseThrow().bytes()).isEqualTo(old.bytes());
		Path file = this.home.resolve("keys").resolve("notes.key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(old).hasToString(old.id());
	}

	@Test
	void aTextInPartsIsReadAgainInPartsAndNeverPrintsItself() {
		NoteText text = new NoteText().with("met", "他\u001e母亲").with("wish", " ").with("facts", "两\n行");
		NoteText again = NoteText.read(text.written());
		assertThat(again.get("met")).isEqualTo("他 母亲");
		assertThat(again.get("wish")).isNull();
		assertThat(again.get("facts")).isEqualTo("两\n行");
		assertThat(again).hasToString("note");
	}

}
