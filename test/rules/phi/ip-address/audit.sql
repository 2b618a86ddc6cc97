INSERT INTO patient_logins (mrn, ip_address) VALUES ('00482913', '73.162.44.19');
--                                                    ^^^^^^^^ phi/medical-record-number
--                                                                ^^^^^^^^^^^^ phi/ip-address
INSERT INTO patient_logins (mrn, ip_address) VALUES ('MRN-TEST-001', '192.0.2.44');
