# Patients that a test looks up.
if patient.mrn in ("00482913", "00482914"):
    #               ^^^^^^^^    ^^^^^^^^ phi/medical-record-number
    pass
match patient.mrn:
    case "00482915":
        # ^^^^^^^^ phi/medical-record-number
        pass
driver.find_element(By.ID, "mrn").send_keys("00482916")
#                                            ^^^^^^^^ phi/medical-record-number
Patient.objects.filter(dob__lt="1957-03-14", mrn="00482917")
#                                                 ^^^^^^^^ phi/medical-record-number
parser.add_argument("--mrn", default="00482918")
#                                     ^^^^^^^^ phi/medical-record-number
