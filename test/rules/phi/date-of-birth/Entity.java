/** A patient. See RFC 4122, section 4.1.2. Since 2.1 (2024-08-04). */
@Entity @Table(name = "patients")
public class Patient {
  private static final long serialVersionUID = 4471902883004192744L;
  @Column(name = "ssn", length = 11) @Pattern(regexp = "\\d{3}-\\d{2}-\\d{4}") private String ssn;
  @JsonProperty("dateOfBirth") @JsonFormat(pattern = "yyyy-MM-dd") private LocalDate dateOfBirth;
  @Max(120) private int age = 0;
  @Schema(description = "Medical record number", example = "00482913") private String mrn;
  private static final Logger log = LoggerFactory.getLogger(Patient.class);
  private static final String TABLE = "patients_2024", URL = "jdbc:postgresql://db:5432/patients";
  static final LocalDate EPOCH = LocalDate.of(1900, 1, 1);
  void t() { faker.name().firstName(); patient.setSsn(faker.idNumber().ssnValid()); }
  @Test void patientNameIsJaneDoe() { assertEquals("Jane Doe", patient.getName()); }
}
