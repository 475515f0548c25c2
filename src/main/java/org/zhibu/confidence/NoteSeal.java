package org.zhibu.confidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.zhibu.shared.RuleViolation;

/**
 * AES-256-GCM over a text. Branch and note are bound into the seal, so that a text put
 * under another note, or into another branch, does not open.
 */
final class NoteSeal {

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private NoteSeal() {
	}

	static String seal(NoteKeys.Key key, long branchId, long noteId, String text) {
		try {
			byte[] nonce = new byte[NONCE];
			RANDOM.nextBytes(nonce);
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, branchId, noteId)
				.doFinal(text.getBytes(StandardCharsets.UTF_8));
			byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
			System.arraycopy(sealed, 0, both, NONCE, sealed.length);
			return Base64.getEncoder().encodeToString(both);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has AES-GCM", ex);
		}
	}

	/**
	 * The text again.
	 * @throws RuleViolation if the seal does not belong to this note or was changed
	 */
	static String open(NoteKeys.Key key, long branchId, long noteId, String sealed) {
		try {
			byte[] both = Base64.getDecoder().decode(sealed);
			byte[] nonce = Arrays.copyOf(both, NONCE);
			byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, branchId, noteId).doFinal(both, NONCE,
					both.length - NONCE);
			return new String(text, StandardCharsets.UTF_8);
		}
		catch (AEADBadTagException | IllegalArgumentException ex) {
			throw new RuleViolation("note.tampered");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has AES-GCM", ex);
		}
	}

	private static Cipher cipher(int mode, NoteKeys.Key key, byte[] nonce, long branchId, long noteId)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD((branchId + "/" + noteId).getBytes(StandardCharsets.US_ASCII));
		return cipher;
	}

}
