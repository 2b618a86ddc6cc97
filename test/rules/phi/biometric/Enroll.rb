# Templates of one patient.
patient = { fingerprint_template: "Rk1SACAyMAAAAAEIAAABPAFiAMUAxQEAAAAoJkB9AOX2", voiceprint: "vp_7f20c1d4e9" }
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                ^^^^^^^^^^^^^ phi/biometric
