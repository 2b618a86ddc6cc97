<?php

function opened(Patient $patient, $span): void
{
    \Sentry\captureMessage($patient->last_name);
//  ^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    \Sentry\configureScope(function ($scope) use ($patient): void {
        $scope->setUser(['email' => $patient->email]);
//      ^^^^^^^^^^^^^^^ leak/telemetry
    });
    newrelic_add_custom_parameter('ssn', $patient->ssn);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    $span->setAttribute('name', $patient->last_name);
//  ^^^^^^^^^^^^^^^^^^^ leak/telemetry
    Segment::track(['userId' => $patient->email]);
//  ^^^^^^^^^^^^^^ leak/telemetry
    newrelic_add_custom_parameter('row', $patient->id);
}
