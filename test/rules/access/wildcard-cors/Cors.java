package example;

import org.springframework.web.bind.annotation.CrossOrigin;

@CrossOrigin
 ^^^^^^^^^^^ access/wildcard-cors
class Open {
  @CrossOrigin(origins = "*")
//             ^^^^^^^^^^^^^ access/wildcard-cors
  void any() {}

  @CrossOrigin(origins = "https://portal.example.org")
  void one() {}

  void configure(CorsConfiguration config, CorsRegistry registry) {
    config.setAllowedOrigins(List.of("*"));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
    registry.addMapping("/**").allowedOriginPatterns("*");
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
    config.setAllowedOrigins(List.of("https://portal.example.org"));
  }
}
