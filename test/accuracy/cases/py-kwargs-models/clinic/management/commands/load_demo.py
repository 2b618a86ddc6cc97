"""Load the demo ward. Usage: manage.py load_demo --ward 4W"""
from datetime import date, datetime

from django.core.management.base import BaseCommand

from clinic.models import Admission, Contact, Patient


class Command(BaseCommand):
    help = "Loads three patients for the walkthrough"

    def handle(self, *args, **options):
        tove = Patient.objects.create(
            first_name="Tove",
            last_name="Abernethy-Singh",
            date_of_birth=date(1948, 3, 21),
            ssn="473-58-2096",
            mrn="20084417",
            drivers_license="S530-4471-9027",
            phone="612-724-9031",
            address_line_1="3318 Minnehaha Ave",
            zip_code="55406",
        )
        Contact.objects.create(patient=tove, name="Roland Abernethy", relationship="husband", phone="(612) 729-4402")
        Admission.objects.create(patient=tove, admitted_at="2024-10-03T14:20", discharged_at="2024-10-08T10:05", ward="4W")
        Patient.objects.filter(created_at__lt=datetime(2020, 1, 1)).delete()
        self.stdout.write(self.style.SUCCESS("loaded 1 patient, 1 admission"))
