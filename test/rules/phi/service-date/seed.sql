INSERT INTO encounters (patient_id, admit_date, discharge_date) VALUES ('P-104882', '2024-08-04', '2024-08-09');
--                                                                       ^^^^^^^^ phi/medical-record-number
--                                                                                   ^^^^^^^^^^    ^^^^^^^^^^ phi/service-date
SELECT count(*) FROM encounters WHERE admit_date IS NOT NULL;
