INSERT INTO patients (mrn, phone, cell) VALUES ('00482913', '614-488-2093', '6144882094');
--                                               ^^^^^^^^ phi/medical-record-number
--                                                           ^^^^^^^^^^^^    ^^^^^^^^^^ phi/phone
UPDATE patients SET home_phone = '(614) 488-2095' WHERE phone IS NULL;
--                                ^^^^^^^^^^^^^^ phi/phone
INSERT INTO patients (mrn, phone) VALUES ('MRN-TEST-001', '614-555-0123');
