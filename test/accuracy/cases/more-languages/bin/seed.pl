my %patient = (last_name => 'Quarterman', first_name => 'Lavinia', dob => '1949-12-27', fax => '931-552-7710');
our $VERSION = '4.17.2';
