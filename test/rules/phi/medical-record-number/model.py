"""A patient as the tests see one."""
Patient.objects.filter(mrn="00482913").delete()
#                           ^^^^^^^^ phi/medical-record-number
frame = pd.DataFrame({"mrn": ["00482914", "00482915"], "active": [True, False]})
#                              ^^^^^^^^    ^^^^^^^^ phi/medical-record-number
frame.loc[frame.mrn == "00482916", "active"] = False
#                       ^^^^^^^^ phi/medical-record-number
os.environ["PATIENT_MRN"] = "00482917"
#                            ^^^^^^^^ phi/medical-record-number
class Row:
    mrn: str = Field(default="00482918")
    #                         ^^^^^^^^ phi/medical-record-number
    chart: str = Field(max_length=8, pattern=r"\d{8}")
