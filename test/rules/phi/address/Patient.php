<?php
// The patient lives at 2218 Tuckahoe Ridge Rd.
//                      ^^^^^^^^^^^^^^^^^^^^^^ phi/address
$patient = ['home_address' => '2218 Tuckahoe Ridge Rd', 'city' => 'Westerville'];
//                             ^^^^^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^ phi/address
$patientAddress = "905 Larkspur Lane, Westerville, OH 43082";
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/address
