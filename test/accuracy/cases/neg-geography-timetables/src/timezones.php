<?php
const AREA_CODES = ['212' => 'New York', '614' => 'Columbus', '907' => 'Alaska'];
const CITIES = ['Charlotte', 'Virginia Beach', 'Santa Ana', 'St. Louis', 'Jackson', 'Madison', 'Austin', 'Florence'];
const STREETS_SUFFIX = ['St' => 'Street', 'Ave' => 'Avenue', 'Blvd' => 'Boulevard'];
const COUNTIES = ['39041' => 'Delaware County', '39049' => 'Franklin County'];
