from django.http import HttpResponse
def view(request, patient):
    r = HttpResponse()
    r.set_cookie('mrn', patient.mrn)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/browser
    r.set_cookie('mrn', patient.mrn, secure=True, httponly=True, samesite='Strict')
    r.set_cookie('lang', request.lang)
    return r
