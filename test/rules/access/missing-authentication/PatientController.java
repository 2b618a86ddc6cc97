@RestController
@RequestMapping("/api/patients")
class PatientController {
  @PreAuthorize("hasRole('DOCTOR')")
  @GetMapping("/{id}")
  public Patient get(@PathVariable Long id) { return repo.find(id); }
  @GetMapping("/{id}/labs")
//^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
  public List<Lab> labs(@PathVariable Long id) { return repo.labs(id); }
  @PermitAll
  @GetMapping("/{id}/x")
//^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
  public List<Lab> x(@PathVariable Long id) { return repo.labs(id); }
}
class Sec { SecurityFilterChain f(HttpSecurity http) { http.authorizeHttpRequests(a -> a
   .requestMatchers("/patients/**").permitAll()
//                  ^^^^^^^^^^^^^^ access/missing-authentication
   .requestMatchers("/health").permitAll()
   .anyRequest().authenticated()); } }
