-- Bounds of a search for patients are no dates of birth; what is compared for equality is one.
SELECT mrn FROM patients WHERE dob < '1957-03-14' AND age >= 95;
SELECT mrn FROM patients WHERE dob BETWEEN '1957-03-14' AND '1958-03-14' OR age BETWEEN 90 AND 95;
SELECT mrn FROM patients WHERE dob = '1957-03-14' AND dob > '1950-01-01';
--                                    ^^^^^^^^^^ phi/date-of-birth
