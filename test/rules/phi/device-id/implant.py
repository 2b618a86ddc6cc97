# Pacemaker serial number: PJN4482913, implanted in the patient last year.
#                          ^^^^^^^^^^ phi/device-id
implant = {"implant_serial": "PJN4482913", "patient_device_id": "CGM-88401927"}
#                             ^^^^^^^^^^                         ^^^^^^^^^^^^ phi/device-id
patient = Patient(pacemaker_serial="PJN4482914", imei="864205049182736")
#                                   ^^^^^^^^^^         ^^^^^^^^^^^^^^^ phi/device-id
