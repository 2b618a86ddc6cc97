"""Letters to patients.

Example of a finished letter::

    Dear Mrs. Okafor-Brandt,
    your appointment on 14 February 2025 with our cardiology team is confirmed.
"""
DEFAULTS = dict(patient_name="Ignatius Pellworm", fax="763-535-8814")
TEMPLATE = "Dear {title} {last_name},\nyour appointment on {date:%d %B %Y} with {provider} is confirmed."
SALUTATIONS = {"f": "Dear Ms.", "m": "Dear Mr.", "x": "Dear patient"}


def render(patient, appointment):
    # Mrs Delacroix-Hume called on 2025-01-30 because her letter had the wrong birth date.
    return TEMPLATE.format(title=patient.title, last_name=patient.last_name, date=appointment.starts, provider=appointment.provider)
