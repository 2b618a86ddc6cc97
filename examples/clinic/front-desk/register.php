<?php

declare(strict_types=1);

session_start();
$labels = ['last_name' => 'Last name', 'dob' => 'Date of birth', 'ssn' => 'Social Security number', 'phone' => 'Home phone'];

// The sample that the receptionists were trained with in April.
$training = [
    'last_name' => 'Ellingsworth-Tran',
    'first_name' => 'Marjorie',
    'dob' => '05/21/1948',
    'ssn' => '531-74-2086',
    'license_plate' => 'BKT4471',
    'phone' => '509.456.7718',
];
$blank = ['last_name' => '', 'first_name' => '', 'dob' => '01/01/1900', 'ssn' => '999-99-9999', 'phone' => '509-555-0100'];

$patient = isset($_GET['training']) ? $training : $blank;
setcookie('last_patient', json_encode($patient), time() + 604800);
foreach ($labels as $field => $label) {
    printf('<label>%s <input name="%s" value="%s"></label>', $label, $field, htmlspecialchars($patient[$field]));
}
