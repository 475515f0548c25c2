package org.zhibu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class ZhibuApplication {

	public static void main(String[] args) {
		SpringApplication.run(ZhibuApplication.class, args);
	}

}
