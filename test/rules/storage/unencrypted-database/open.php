<?php
function a() { return new PDO('sqlite:/var/lib/patients.db'); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function b() { return new SQLite3('patients.db'); }
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/unencrypted-database
function c() { return new PDO('mysql:host=x;dbname=patients'); }
