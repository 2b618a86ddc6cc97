<?php
return ['name' => fake()->name(), 'dob' => fake()->date('Y-m-d', '2006-01-01'), 'ssn' => fake()->numerify('9##-##-####'), 'phone' => fake()->phoneNumber(), 'zip' => fake()->postcode()];
