INSERT INTO patients (mrn, zip) VALUES ('00482913', '43082');
--                                       ^^^^^^^^ phi/medical-record-number
--                                                   ^^^^^ phi/zip
UPDATE patients SET zip_code = '43147' WHERE mrn = '00482913';
--                              ^^^^^ phi/zip
--                                                  ^^^^^^^^ phi/medical-record-number
INSERT INTO zip_county (zip, county) VALUES ('43082', '39041');
