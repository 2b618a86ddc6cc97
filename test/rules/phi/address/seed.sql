INSERT INTO patients (mrn, street, city, state) VALUES ('00482913', '2218 Tuckahoe Ridge Rd', 'Westerville', 'OH');
--                                                       ^^^^^^^^ phi/medical-record-number
--                                                                   ^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^ phi/address
INSERT INTO patients (mrn, street, city, state) VALUES ('MRN-TEST-001', '123 Main St', 'Anytown', 'OH');
