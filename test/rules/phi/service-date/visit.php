<?php
$encounter = ['admission_date' => '2024-08-04', 'visit_date' => new DateTime('2024-08-05')];
//                                 ^^^^^^^^^^                                 ^^^^^^^^^^ phi/service-date
$invoice = ['due_date' => '2024-08-04'];
