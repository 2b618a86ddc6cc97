<?php

use Illuminate\Support\Facades\Log;
use Monolog\Logger;

class Visits
{
    public function __construct(private Logger $logger)
    {
    }

    public function admit(Patient $patient): void
    {
        Log::info("admitted {$patient->last_name}");
//      ^^^^^^^^^ leak/log
        $this->logger->warning('admitted', ['ssn' => $patient->ssn]);
//      ^^^^^^^^^^^^^^^^^^^^^^ leak/log
        error_log($patient->email);
//      ^^^^^^^^^ leak/log
        var_dump($patient->phone);
//      ^^^^^^^^ leak/log
        Log::info("admitted {$patient->id}");
        $this->logger->warning('admitted', ['visits' => count($patient->visits)]);
    }
}
