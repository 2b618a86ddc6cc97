<?php
// The patient gave 412-68-9031 on the telephone.
//                  ^^^^^^^^^^^ phi/ssn
$row['ssn'] = '412-68-9031';
//             ^^^^^^^^^^^ phi/ssn
$patient->setSsn("412689032");
//                ^^^^^^^^^ phi/ssn
if ($request->ssn === '412-68-9033') { exit; }
//                     ^^^^^^^^^^^ phi/ssn
define('PATIENT_SSN', '412-68-9034');
//                     ^^^^^^^^^^^ phi/ssn
