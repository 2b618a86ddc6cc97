INSERT INTO patients (mrn, dob) VALUES ('00482913', '1957-03-14'), ('MRN-TEST-001', '1970-01-01');
--                                       ^^^^^^^^ phi/medical-record-number
--                                                   ^^^^^^^^^^ phi/date-of-birth
UPDATE patients SET birth_date = DATE '1957-03-14' WHERE id = 7;
--                                     ^^^^^^^^^^ phi/date-of-birth
