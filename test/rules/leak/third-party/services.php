<?php

use Twilio\Rest\Client;

function admitted(Patient $patient, Client $sms, $stripe): void
{
    $sms->messages->create($number, ['body' => "admitted {$patient->last_name}"]);
//  ^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
    $stripe->customers->create(['email' => $patient->email]);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
    $stripe->customers->create(['metadata' => ['row' => $patient->id]]);
}
