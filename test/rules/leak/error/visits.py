def visit(patient):
    if not patient.consent:
        raise PermissionError(f"{patient.full_name} did not agree")
#             ^^^^^^^^^^^^^^^ leak/error
    if not patient.active:
        raise ValueError(f"row {patient.id} is not active")
