package org.zhibu.strength;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many threads that leave a barrier together. */
final class Race {

	static final int THREADS = 32;

	private Race() {
	}

	/** What the threads were answered. */
	static Answers of(IntFunction<HttpResponse<String>> act) {
		ExecutorService runners = Executors.newFixedThreadPool(THREADS);
		CyclicBarrier barrier = new CyclicBarrier(THREADS);
		try {
			List<Future<HttpResponse<String>>> running = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				int runner = i;
				running.add(runners.submit(() -> {
					barrier.await();
					return act.apply(runner);
				}));
			}
			List<HttpResponse<String>> answers = new ArrayList<>();
			for (Future<HttpResponse<String>> one : running) {
				answers.add(one.get());
			}
			return new Answers(answers);
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
		finally {
			runners.shutdown();
		}
	}

}
