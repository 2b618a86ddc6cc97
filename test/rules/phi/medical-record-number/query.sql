SELECT * FROM patients WHERE mrn = '00482913' OR mrn IN ('00482914', '00482915');
--                                  ^^^^^^^^              ^^^^^^^^    ^^^^^^^^ phi/medical-record-number
DELETE FROM charts WHERE medical_record_number LIKE '0048%';
ALTER TABLE patients ADD COLUMN mrn VARCHAR(10) DEFAULT '00000000';
