INSERT INTO patients (mrn, email) VALUES ('00482913', 'r.okonkwovance57@gmail.com');
--                                         ^^^^^^^^ phi/medical-record-number
--                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/email
INSERT INTO patients (mrn, email) VALUES ('MRN-TEST-001', 'jane@example.com');
