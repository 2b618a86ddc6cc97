CHART = "https://charts.lakeshorehealth.org/patients/4471902"
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
requests.get("https://charts.lakeshorehealth.org/search?view=full&patient=4471902")
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
patient = {"homepage": "https://www.rosalindvance.net/about"}
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
