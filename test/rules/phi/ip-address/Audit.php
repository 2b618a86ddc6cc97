<?php
// The patient signed in from 73.162.44.19.
//                            ^^^^^^^^^^^^ phi/ip-address
$audit = ['patient_id' => 'p', 'client_ip' => '73.162.44.19', 'server_ip' => '10.2.0.14'];
//                                             ^^^^^^^^^^^^ phi/ip-address
$patient['remote_ip'] = '24.118.203.77';
//                       ^^^^^^^^^^^^^ phi/ip-address
