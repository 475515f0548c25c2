package org.zhibu.stub;

import java.io.IOException;
import java.sql.SQLException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.zhibu.BonusStory;
import org.zhibu.Cast;
import org.zhibu.Cast.BranchOfStory;
import org.zhibu.Guards;
import org.zhibu.PageTest;
import org.zhibu.Visitor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The sealed stub as a file. */
@PageTest
class StubPdfTests {

	private static final String PDF = BonusStory.MONTH + "/stub.pdf";

	@Autowired
	private BonusStory bonus;

	@Autowired
	private Cast cast;

	@Autowired
	private DataSource dataSource;

	@Autowired
	private ObjectProvider<EmbeddedPostgres> server;

	@Test
	void theFileSaysWhatWasSealedOrNamesTheCharacterItCannotDraw() throws IOException, SQLException {
		BranchOfStory branch = this.bonus.published();
		Visitor secretary = this.cast.as(branch.secretary());
		assertThat(secretary.open(PDF).status()).as("not yet sealed").isEqualTo(404);
		this.bonus.seal(branch);
		secretary = this.cast.as(branch.secretary());
		String page = secretary.open(BonusStory.MONTH + "/stub").html();
		assertThat(page).contains(PDF);
		String hash = page.replaceAll("(?s).*?(([0-9a-f]{8} ){7}[0-9a-f]{8}).*", "$1");

		secretary.open(PDF);
		assertThat(secretary.status()).isEqualTo(200);
		assertThat(secretary.header("Content-Type")).startsWith("application/pdf");
		assertThat(secretary.header("Content-Disposition")).startsWith("attachment").contains("202610.pdf");
		assertThat(text(secretary.bytes())).contains("奖金发放存根 " + branch.code() + "-202610")
			.contains(hash)
			.contains("方致远")
			.contains("51750.00")
			.contains("签认")
			.contains("1 / 1");
		assertThat(this.cast.as(branch.member(0)).open(PDF).status()).isEqualTo(403);

		rename(branch, "方致远", "方𠮷远");
		assertThat(secretary.open(PDF).status()).isEqualTo(422);
		assertThat(secretary.text()).contains("𠮷").contains("U+20BB7").contains("打印");
	}

	private static String text(byte[] file) throws IOException {
		try (PDDocument paper = Loader.loadPDF(file)) {
			return new PDFTextStripper().getText(paper);
		}
	}

	private void rename(BranchOfStory branch, String old, String name) throws SQLException {
		try (Guards off = new Guards(this.server, this.dataSource, "bonus_stub_line")) {
			assertThat(off.jdbc()
				.update("update bonus_stub_line set said = replace(said, ?, ?) where branch_id = ? and line_no = 1",
						old, name, branch.id))
				.isOne();
		}
	}

}
