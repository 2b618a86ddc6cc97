-- PostgreSQL database dump
-- Dumped from database version 16.2 (Debian 16.2-1.pgdg120+2)
SET statement_timeout = 0;

COPY public.patients (id, mrn, last_name, first_name, date_of_birth, ssn, phone, city) FROM stdin;
1	HX0044817	Petrossian	Valentina	1943-02-11	550-71-8826	559-224-7713	Fresno
2	HX0044818	Whitlock-Nguyen	Barnabas	1987-09-30	\N	559-226-0981	Clovis
\.

COPY public.schema_migrations (version) FROM stdin;
20240911143022
20250117093000
\.

SELECT pg_catalog.setval('public.patients_id_seq', 1048213, true);
CREATE INDEX idx_patients_dob ON public.patients USING btree (date_of_birth);
