package org.zhibu.upload;

import java.time.Clock;

import org.zhibu.audit.AuditLog;
import org.zhibu.shared.CurrentPerson;
import org.zhibu.shared.Missing;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps pictures and papers and gives them back. Who may see one is asked of what it
 * belongs to, before it is opened here.
 */
@Service
@Transactional
public class Uploads {

	private final UploadRepository uploads;

	private final PictureStore store;

	private final AuditLog audit;

	private final Clock clock;

	Uploads(UploadRepository uploads, PictureStore store, AuditLog audit, Clock clock) {
		this.uploads = uploads;
		this.store = store;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Keeps a picture; when the rest of the work is rolled back, its file goes too.
	 * @return its id
	 */
	public long keep(CurrentPerson actor, Picture picture) {
		return keep(actor, Attachment.of(picture));
	}

	/**
	 * Keeps a picture or a paper; when the rest of the work is rolled back, its file goes
	 * too.
	 * @return its id
	 */
	public long keep(CurrentPerson actor, Attachment file) {
		String name = this.store.write(file.bytes());
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status == STATUS_ROLLED_BACK) {
					Uploads.this.store.remove(name);
				}
			}

		});
		Upload upload = this.uploads.saveAndFlush(new Upload(name, file, actor.personId(), this.clock.instant()));
		this.audit.wrote(actor, "upload.kept", "upload", upload.getId(), file.kind().name());
		return upload.getId();
	}

	/**
	 * A kept picture.
	 * @throws Missing if the branch has none with that id, or its file is gone
	 */
	@Transactional(readOnly = true)
	public Kept open(long id) {
		Upload upload = this.uploads.findById(id).orElseThrow(() -> new Missing("upload"));
		return new Kept(upload.getKind().mediaType, upload.getKind().extension, this.store.read(upload.getName()));
	}

	/**
	 * A picture as it is sent.
	 *
	 * @param mediaType its media type
	 * @param extension how a saved file's name ends
	 * @param bytes the file
	 */
	public record Kept(String mediaType, String extension, byte[] bytes) {
	}

}
