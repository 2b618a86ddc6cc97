MODEL = {"name": "Claude Monet palette", "license": "mit"}
logger = logging.getLogger("clinic.patient.name")
PATIENT_NAME = "patient_name"
PatientName = NewType("PatientName", str)
FIELDS = ["patient_name", "date_of_birth", "ssn", "phone"]
CHOICES = [("spouse", "Spouse"), ("mother", "Mother"), ("other", "Other Relative")]
name = "Main Street Clinic"
doctor = Doctor()
