INSERT INTO patients (mrn, drivers_license) VALUES ('00482913', 'K00-41-9927');
--                                                   ^^^^^^^^ phi/medical-record-number
--                                                               ^^^^^^^^^^^ phi/license-number
INSERT INTO patients (mrn, drivers_license) VALUES ('MRN-TEST-001', 'N/A');
