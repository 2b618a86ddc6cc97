# Driver's license K00-41-9927 of the patient was scanned.
#                  ^^^^^^^^^^^ phi/license-number
patient = Patient.new(drivers_license: "K00-41-9927", passport_no: "561849203")
#                                       ^^^^^^^^^^^                 ^^^^^^^^^ phi/license-number
driver_licence = "RV447190"
#                 ^^^^^^^^ phi/license-number
