Feature: Admission
  # Written with the front desk
  Scenario Outline: admit
    Given the patient "Ottoline Brackenbury" with MRN A4471902
                       ^^^^^^^^^^^^^^^^^^^^ phi/name
                                                      ^^^^^^^^ phi/medical-record-number
    When these patients exist:
      | Patient Name         | DOB        | SSN         |
      | Ottoline Brackenbury | 1946-11-02 | 431-08-7726 |
        ^^^^^^^^^^^^^^^^^^^^ phi/name
                               ^^^^^^^^^^ phi/date-of-birth
                                            ^^^^^^^^^^^ phi/ssn
    Then <count> patients are listed

    Examples:
      | count | mrn      |
      | 1     | B5582013 |
                ^^^^^^^^ phi/medical-record-number
