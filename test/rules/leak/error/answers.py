from django.http import HttpResponseBadRequest, JsonResponse
from fastapi import HTTPException
from flask import abort


def admit(patient):
    if patient.is_open:
        raise HTTPException(status_code=409, detail=f"{patient.full_name} is admitted")
#             ^^^^^^^^^^^^^ leak/error
    if patient.is_closed:
        return HttpResponseBadRequest(f"no bed for {patient.last_name}")
#              ^^^^^^^^^^^^^^^^^^^^^^ leak/error
    if patient.is_old:
        return JsonResponse({"error": f"{patient.last_name} is admitted"}, status=409)
#              ^^^^^^^^^^^^ leak/error
    if patient.is_new:
        abort(404, f"no bed for {patient.last_name}")
#       ^^^^^ leak/error
    if patient.admitted < MIN_ENCOUNTER_DATE:
        raise ValueError(f"not before {MIN_ENCOUNTER_DATE}")
    if patient.is_gone:
        return JsonResponse({"error": f"no row {patient.id}"}, status=404)
    return JsonResponse({"name": patient.full_name})
