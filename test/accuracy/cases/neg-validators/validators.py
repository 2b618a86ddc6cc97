import re

PHONE_RE = re.compile(r"\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}")
MBI_RE = re.compile(r"[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y]")
VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
MAX_AGE = 125


def check_ssn(ssn: str) -> bool:
    """Return whether an SSN may exist; area 666 and 900-999 were never issued."""
    if ssn in ("000000000", "111111111", "999999999"):
        return False
    return not ssn.startswith(("666", "9"))
