INSERT INTO patients (ssn, status) VALUES ('402-81-7735', 'active'), ('402817736', 'active');
--                                          ^^^^^^^^^^^                ^^^^^^^^^ phi/ssn
UPDATE patients SET ssn = '611-09-3827' WHERE chart = 7;
--                         ^^^^^^^^^^^ phi/ssn
SELECT * FROM patients WHERE ssn = '402-81-7735'; -- was 402-81-7736 before the merge
--                                  ^^^^^^^^^^^          ^^^^^^^^^^^ phi/ssn
