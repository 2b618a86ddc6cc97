import ftplib
import requests

SYSTEM = "http://hl7.org/fhir/sid/us-npi"


def push(patient):
    requests.post("http://ehr.partner.example/patients", json=patient)
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/cleartext-url
    requests.post("https://ehr.partner.example/patients", json=patient)
    requests.post("http://localhost:8080/patients", json=patient)


def upload(report):
    with ftplib.FTP("files.partner.example") as session:
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/cleartext-url
        session.storbinary("STOR report.pdf", report)
    with ftplib.FTP_TLS("files.partner.example") as session:
        session.storbinary("STOR report.pdf", report)
