INSERT INTO patients (first_name, last_name, sex) VALUES ('Rosalind', 'Okonkwo', 'F'), ('Thaddeus', 'Wolcott', 'M');
--                                                         ^^^^^^^^    ^^^^^^^           ^^^^^^^^    ^^^^^^^ phi/name
UPDATE patients SET maiden_name = 'Marchetti' WHERE last_name = 'Okonkwo';
--                                 ^^^^^^^^^                     ^^^^^^^ phi/name
SELECT * FROM patients WHERE first_name = 'Jane' AND last_name = 'Doe';
