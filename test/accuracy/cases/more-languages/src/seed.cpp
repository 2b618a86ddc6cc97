#include "patient.h"

// Seeds the simulator, firmware 4.18.2 and later.
static const Patient kPatients[] = {
    {.name = "Thaddea Brunswick", .dob = "1951-06-13", .ssn = "415-72-0938"},
    {.name = "", .dob = "1900-01-01", .ssn = "000-00-0000"},
};
constexpr int kMaxAge = 120;
