COPY public.patients (id, first_name, last_name, dob, ssn) FROM stdin;
1	Ottoline	Brackenbury	1946-11-02	431-08-7726
  ^^^^^^^^ ^^^^^^^^^^^ phi/name
                       ^^^^^^^^^^ phi/date-of-birth
                                  ^^^^^^^^^^^ phi/ssn
\.
INSERT INTO patients (first_name, last_name, dob) VALUES ('Perdita', 'Vanstone', '1972-03-19');
                                                           ^^^^^^^    ^^^^^^^^ phi/name
                                                                                  ^^^^^^^^^^ phi/date-of-birth
