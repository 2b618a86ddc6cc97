<?php

namespace Database\Seeders;

use App\Models\Patient;
use Illuminate\Database\Seeder;

class PatientSeeder extends Seeder
{
    private const LEGACY_SSN = '261-55-9038';

    public function run(): void
    {
        Patient::create([
            'first_name' => 'Hyacinth',
            'last_name' => 'Baptiste-Monroe',
            'dob' => '1966-01-23',
            'medicare_number' => '3GK4-TW7-RN52',
            'mobile' => '(904) 387-2216',
            'street' => '2744 Herschel St',
            'city' => 'Jacksonville',
            'zip' => '32205',
        ]);

        Patient::factory()->count(50)->create(['status' => 'active']);
        $next = new Patient();
        $next->setName('Benedicta Lazarescu');
        $next->setSsn("262-38-7714");
        $next->account_no = 'ACCT-00881204';
        $next->preferred_language = 'ro';
        DB::insert('insert into patients (name, ssn) values (?, ?)', ['Benedicta Lazarescu', '262-38-7714']);
    }
}
