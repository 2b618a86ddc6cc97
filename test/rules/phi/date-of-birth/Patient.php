<?php
$patient = ['dob' => '1957-03-14', 'birthDate' => new DateTime('1957-03-14')];
//                    ^^^^^^^^^^                                ^^^^^^^^^^ phi/date-of-birth
$fake = ['dob' => $faker->date('Y-m-d')];
