package org.zhibu.qr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.nayuki.qrcodegen.QrCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class QrPathTests {

	private static final String TEXT = "https://zhibu.example/z/7k3m 三号巷";

	@Test
	void drawsExactlyTheModulesOfTheCode() {
		QrPath path = QrPath.of(TEXT);
		QrCode code = QrCode.encodeText(TEXT, QrCode.Ecc.QUARTILE);
		assertThat(path.size()).isEqualTo(code.size + 8);
		boolean[][] drawn = new boolean[path.size()][path.size()];
		Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(path.d());
		int end = 0;
		while (runs.find()) {
			assertThat(runs.start()).isEqualTo(end);
			end = runs.end();
			for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
				drawn[Integer.parseInt(runs.group(2))][Integer.parseInt(runs.group(1)) + i] = true;
			}
		}
		assertThat(end).isEqualTo(path.d().length());
		for (int y = 0; y < path.size(); y++) {
			for (int x = 0; x < path.size(); x++) {
				assertThat(drawn[y][x]).as("%d, %d", x, y).isEqualTo(code.getModule(x - 4, y - 4));
			}
		}
	}

	@Test
	void refusesATextThatFitsNoCode() {
		assertThatIllegalArgumentException().isThrownBy(() -> QrPath.of("井".repeat(3000)));
	}

}
