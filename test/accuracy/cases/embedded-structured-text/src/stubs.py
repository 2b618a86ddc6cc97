ENCOUNTER_XML = """
<Encounter>
  <Patient first="Peregrine" last="Maddox-Ilori" dob="1957-02-02"/>
  <AdmitDate>2025-01-19</AdmitDate>
</Encounter>
"""
CSV_UPLOAD = (
    "mrn,last_name,first_name,dob\n"
    "MX0088214,Maddox-Ilori,Peregrine,1957-02-02\n"
)
SMS = "Hi Peregrine, this is Larkspur Health. Your test results are ready."
QUERY = "?page=2&per_page=95&sort=last_name"
