package org.zhibu.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.zhibu.Wire;

/**
 * A sheet of 5,000 people from its upload over the preview to the confirmed roster,
 * through the pages, on the database in a file. Every sheet holds people that the roster
 * does not know yet.
 */
final class Import implements Row {

	private static final int SHEETS = 5;

	private static final int ROWS = Size.of(5_000);

	@Override
	public String name() {
		return "import";
	}

	@Override
	public List<Figure> measure() throws Exception {
		FileHome home = FileHome.named("import");
		Branch.of20(home);
		double[] seconds = new double[SHEETS];
		double[] cpu = new double[SHEETS];
		try (Running application = Running.zhibu(home.environment())) {
			Wire secretary = Branch.signIn(application);
			for (int sheet = 0; sheet < SHEETS; sheet++) {
				byte[] content = sheet(sheet);
				double cpuBefore = application.cpu();
				long before = System.nanoTime();
				take(application, secretary, content);
				seconds[sheet] = (System.nanoTime() - before) / 1e9;
				cpu[sheet] = (application.cpu() - cpuBefore) / 1000;
			}
		}
		String what = String.format(Locale.ROOT, "import of %,d rows, upload to confirmed, wall, first after a start",
				ROWS);
		return List.of(new Figure(what, seconds[0], 5, 5, " s",
				String.format(Locale.ROOT, "CPU %.1f s; in the median of %d sheets wall %.1f s, CPU %.1f s", cpu[0],
						SHEETS, Turns.median(seconds), Turns.median(cpu))));
	}

	private static byte[] sheet(int number) {
		StringBuilder sheet = new StringBuilder("工号,姓名,班组,工种,用工性质,政治面貌,出生年,进段日期\n");
		for (int i = 0; i < ROWS; i++) {
			sheet.append("S").append(number).append('-').append(i).append(",众人,掘进1班,掘进工,正式工,群众,1990,2019-03-05\n");
		}
		return sheet.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void take(Running application, Wire secretary, byte[] sheet) throws Exception {
		String csrf = Branch.csrf(secretary, "/imports");
		HttpResponse<String> uploaded = upload(application, secretary, csrf, sheet);
		String page = uploaded.headers().firstValue("Location").orElseThrow();
		page = page.substring(page.indexOf("/imports/"));
		String shown = secretary.get(page).body();
		if (!shown.contains(String.format(Locale.ROOT, "新 %,d 行", ROWS))) {
			throw new IllegalStateException(shown);
		}
		Branch.require(secretary.post(page + "/confirmation", "version", "0"));
		secretary.get(page);
	}

	private static HttpResponse<String> upload(Running application, Wire secretary, String csrf, byte[] sheet)
			throws Exception {
		String boundary = UUID.randomUUID().toString();
		String head = field(boundary, "_csrf", csrf) + field(boundary, "once", secretary.once()) + "--" + boundary
				+ "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n";
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + "/imports"))
			.header("Cookie", secretary.cookies())
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), sheet,
					("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))
			.build();
		return Branch.require(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
	}

	private static String field(String boundary, String name, String value) {
		return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
	}

}
