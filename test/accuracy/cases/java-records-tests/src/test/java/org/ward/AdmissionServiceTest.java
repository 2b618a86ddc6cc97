package org.ward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests for {@link AdmissionService}. Regression for ticket WARD-2210. */
class AdmissionServiceTest {
    private static final String PATIENT_SSN = "216-83-4470";
    private static final String BLANK_SSN = "999-99-9999";

    @Test
    @DisplayName("admits a patient whose name has an apostrophe")
    void admits() {
        Patient p = new Patient("Siobhan", "O'Hanrahan-Weiss", LocalDate.of(1939, 12, 9), "F");
        p.setMedicalRecordNumber("00-44-91-27");
        p.setEmailAddress("siobhan.ohw39@verizon.net");
        Map<String, Object> body = new HashMap<>();
        body.put("lastName", "Vandenbosch-Adeyemi");
        body.put("dateOfBirth", "1939-12-09");
        body.put("homePhone", "410-243-7716");
        body.put("bedCount", 12);
        Patient saved = Patient.builder()
            .fullName("Theodora Brinkerhoff")
            .socialSecurityNumber("219-44-8803")
            .admissionDate(LocalDate.parse("2025-02-27"))
            .insuranceId("BCB770183342")
            .build();
        assertThat(service.admit(saved).getStatus()).isEqualTo("ADMITTED");
        assertThat(service.find(PATIENT_SSN)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Ulysses Kaminski-Bell, 1946-07-15, 214-60-8837", "JANE DOE, 1900-01-01, 000-00-0000"})
    void acceptsCsv(String patientName, LocalDate birthDate, String ssn) {}

    @Test
    void rejectsUnknownWard() {
        assertThat(service.admit(null, "Ward 9")).isEmpty();
    }
}
