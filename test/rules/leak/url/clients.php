<?php

function find(Patient $patient, $client): void
{
    $client->request('GET', $address, ['query' => ['ssn' => $patient->ssn]]);
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
    header("Location: /visit?name={$patient->last_name}");
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
    $query = http_build_query(['mrn' => $patient->mrn]);
//           ^^^^^^^^^^^^^^^^ leak/url
    $client->request('GET', $address, ['query' => ['row' => $patient->id]]);
}
