package org.zhibu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ZhibuApplication {

	public static void main(String[] args) {
		SpringApplication.run(ZhibuApplication.class, args);
	}

}
