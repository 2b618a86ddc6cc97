import httpx
import requests

VERIFY = False


def send(note):
    requests.post("https://fhir.example.org/Bundle", json=note, verify=False)
#                                                               ^^^^^^^^^^^^ transport/tls-disabled
    httpx.Client(verify=VERIFY)
#                ^^^^^^^^^^^^^ transport/tls-disabled
    httpx.Client(verify="ca.pem")
    requests.post("https://fhir.example.org/Bundle", json=note, verify=settings.VERIFY)
