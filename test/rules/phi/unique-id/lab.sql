INSERT INTO specimens (mrn, accession_number) VALUES ('00482913', 'S24-118820');
--                                                     ^^^^^^^^ phi/medical-record-number
--                                                                 ^^^^^^^^^^ phi/unique-id
SELECT * FROM specimens WHERE accession_number = 'S24-118821';
--                                                ^^^^^^^^^^ phi/unique-id
