from urllib.parse import urlencode

import httpx
import requests
from django.shortcuts import redirect


def find(patient):
    requests.get("https://api.example.org/search", params={"ssn": patient.ssn})
#                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
    httpx.get(f"https://api.example.org/search?name={patient.last_name}")
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
    query = urlencode({"mrn": patient.mrn})
#           ^^^^^^^^^ leak/url
    requests.post("https://api.example.org/search", json={"ssn": patient.ssn})
    requests.get("https://api.example.org/search", params={"row": patient.id})
    return redirect(f"/visit?email={patient.email}")
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
