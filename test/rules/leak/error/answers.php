<?php

function admit(Patient $patient)
{
    if ($patient->open) {
        throw new RuntimeException("no bed for {$patient->last_name}");
//            ^^^^^^^^^^^^^^^^^^^^ leak/error
    }
    if ($patient->new) {
        abort(409, "{$patient->last_name} is admitted");
//      ^^^^^ leak/error
    }
    if ($patient->old) {
        return response()->json(['error' => $patient->last_name], 409);
//             ^^^^^^^^^^^^^^^^ leak/error
    }
    return response()->json(['name' => $patient->last_name]);
}
