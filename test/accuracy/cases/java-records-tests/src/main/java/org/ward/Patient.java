package org.ward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

@Entity
public class Patient {
    @Column(name = "last_name", length = 80) private String lastName;
    @Pattern(regexp = "^(?!000|666)[0-8]\\d{2}-\\d{2}-\\d{4}$", message = "SSN must look like 123-45-6789") private String ssn;
    @Column(name = "date_of_birth") private LocalDate dateOfBirth = LocalDate.of(1900, 1, 1);
    /** MRN as printed on the wristband, eight digits, for example 00000000. */
    private String medicalRecordNumber;
    private static final long serialVersionUID = 4471902883120456711L;
}
