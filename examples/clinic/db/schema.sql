CREATE TABLE patient (
  mrn         char(10) PRIMARY KEY CHECK (mrn ~ '^CH-\d{7}$'),
  last_name   text NOT NULL,
  first_name  text NOT NULL,
  birth_date  date NOT NULL CHECK (birth_date > '1900-01-01'),
  ssn         char(11) CHECK (ssn NOT LIKE '666-%'),
  phone       varchar(24) DEFAULT '000-000-0000',
  zip         varchar(10)
);
COMMENT ON COLUMN patient.ssn IS 'Social Security number, NNN-NN-NNNN';

CREATE TABLE visit (id bigint PRIMARY KEY, mrn char(10) REFERENCES patient, admitted_on date, discharged_on date, dx_code varchar(8));
CREATE TABLE dx_code (code varchar(8) PRIMARY KEY, label text);
INSERT INTO dx_code (code, label) VALUES ('G20.A1', 'Parkinson disease'), ('I73.00', 'Raynaud syndrome'), ('C81.90', 'Hodgkin lymphoma');
INSERT INTO schema_version (version) VALUES ('20250114093000');
