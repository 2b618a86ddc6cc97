-- Patients as JSON documents.
INSERT INTO patients (id, doc) VALUES (1, jsonb_build_object('ssn', '412-68-9031', 'active', true));
--                                                                   ^^^^^^^^^^^ phi/ssn
UPDATE patients SET doc = json_object('ssn' VALUE '412689032', KEY 'ward' VALUE '4 East') WHERE doc->>'ssn' = '412689033';
--                                                 ^^^^^^^^^ phi/ssn
--                                                                                                             ^^^^^^^^^ phi/ssn
