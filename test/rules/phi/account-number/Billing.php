<?php
$patient = ['patient_account_no' => '8830041927', 'bank_account' => '40021877'];
//                                   ^^^^^^^^^^                      ^^^^^^^^ phi/account-number
$claim = ['mrn' => '00482913', 'claim_number' => 'CLM-2207714', 'account' => '8830041928'];
//                  ^^^^^^^^ phi/medical-record-number
//                                                ^^^^^^^^^^^                 ^^^^^^^^^^ phi/account-number
