INSERT INTO `emergency_contacts` (`patient_mrn`,`contact_name`,`relationship`,`contact_phone`) VALUES ('HX0044817','Aram Petrossian','son','559-229-4480'),('HX0044818','Thanh Whitlock','wife','559-292-7710');
INSERT INTO appointments SET patient_name = 'Valentina Petrossian', appointment_date = '2025-06-12 10:30:00', room = 'B2';
INSERT INTO specialties (id, name) VALUES (1,'Cardiology'),(2,'Family medicine'),(3,'Raynaud clinic');
MERGE INTO patient p USING dual ON (p.ssn = '551-60-3384') WHEN MATCHED THEN UPDATE SET p.last_visit = DATE '2025-01-08';
