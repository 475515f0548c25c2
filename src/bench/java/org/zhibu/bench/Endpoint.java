package org.zhibu.bench;

import org.zhibu.Wire;

/** An address of a running application that is asked again and again. */
final class Endpoint {

	/** Enough to keep a core busy, few enough to measure the server and not its queue. */
	static final int CONNECTIONS = 2;

	private static final int WARM_UP = Size.of(10_000);

	private static final int A_ROUND = Size.of(3_000);

	private static final int MOST_ROUNDS = 10;

	private static final double SETTLED = 0.95;

	private final Running application;

	private final Load load;

	Endpoint(Running application, int status, Load.Requests requests) {
		this.application = application;
		this.load = new Load(application.port(), status, requests);
	}

	/** A page that one signed-in person opens. */
	static Endpoint page(Running application, Wire reader, String path) {
		byte[] request = Load.get(path, reader.cookies());
		return new Endpoint(application, 200, (connection) -> request);
	}

	/** Asks until the code is compiled: until a round is hardly cheaper than the last. */
	Endpoint warm() throws Exception {
		this.load.run(CONNECTIONS, WARM_UP);
		double before = Double.MAX_VALUE;
		double now = cost();
		for (int round = 0; round < MOST_ROUNDS && now < SETTLED * before; round++) {
			before = now;
			now = cost();
		}
		return this;
	}

	/** CPU of the server's process for one request, in milliseconds. */
	double cost() throws Exception {
		double before = this.application.cpu();
		ask();
		return (this.application.cpu() - before) / A_ROUND;
	}

	/** Asks as often as a round does. */
	void ask() throws Exception {
		this.load.run(CONNECTIONS, A_ROUND);
	}

	/** How many requests a round has. */
	static int round() {
		return A_ROUND;
	}

}
