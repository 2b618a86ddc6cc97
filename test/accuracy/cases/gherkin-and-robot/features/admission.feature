Feature: Admission
  As a nurse I want to admit a patient

  Background:
    Given the ward "5 West" has 18 beds

  Scenario: a patient with a hyphenated name
    Given a patient named "Rosamunde Ejiofor-Blake" born on 1954-02-08
    And the SSN "255-71-4480"
    When the patient is admitted on 2025-03-11
    Then the status is "ADMITTED"

  Scenario Outline: search
    When I search for "<last_name>"
    Examples:
      | patient_name | phone | mrn |
      | Cuthbert Ramanathan | 706-722-4418 | GA0044718 |
      | Jane Doe | 555-0100 | 00000000 |
