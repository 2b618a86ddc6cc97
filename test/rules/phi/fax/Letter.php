<?php
// Fax the letter to the patient, fax 218-722-0094.
//                                    ^^^^^^^^^^^^ phi/fax
$patient = ['patient_fax' => '218-722-0094', 'home_fax' => '(218) 722-0095'];
//                            ^^^^^^^^^^^^                  ^^^^^^^^^^^^^^ phi/fax
