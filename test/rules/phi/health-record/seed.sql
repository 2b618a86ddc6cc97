INSERT INTO encounter (patient_mrn, dx_code) VALUES
  ('00660418', 'I63.9'),
--  ^^^^^^^^ phi/health-record
--  ^^^^^^^^ phi/medical-record-number
  ('00660419', NULL);
--  ^^^^^^^^ phi/medical-record-number
INSERT INTO dx_code (code, label) VALUES ('G20', 'Parkinson disease');
