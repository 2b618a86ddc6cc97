<?php
$patients = [['mrn' => '00482913'], ['mrn' => 'MRN-TEST-001']];
//                      ^^^^^^^^ phi/medical-record-number
$patient->mrn = "00482914";
//               ^^^^^^^^ phi/medical-record-number
$rules = ['mrn' => 'required|digits:8'];
