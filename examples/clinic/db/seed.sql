BEGIN;
INSERT INTO patient (mrn, last_name, first_name, birth_date, ssn, phone, zip) VALUES
  ('CH-0048213', 'Ellingsworth-Tran', 'Marjorie', '1948-05-21', '531-74-2086', '509-456-7718', '99201'),
  ('CH-0048290', 'Kowalewski', 'Dashiell', '1931-02-09', '538-20-6641', '509-328-4410', '99205'),
  ('CH-0000000', 'Doe', 'Jane', '1900-01-01', '000-00-0000', '509-555-0100', '00000');
INSERT INTO visit (id, mrn, admitted_on, discharged_on, dx_code) VALUES (1, 'CH-0048290', '2025-02-27', '2025-03-03', 'R55');
COMMIT;
