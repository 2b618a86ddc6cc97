"""Generated intakes."""
from datetime import date

import factory
from faker import Faker

from intake.models import Intake

Faker.seed(20250114)


class IntakeFactory(factory.Factory):
    class Meta:
        model = Intake

    patient_name = factory.Faker("name")
    birth_date = factory.Faker("date_of_birth", minimum_age=18, maximum_age=89)
    ssn = factory.Faker("bothify", text="9##-##-####")
    cell = factory.Faker("numerify", text="509-555-01##")
    reason = factory.Faker("sentence")


YOUNGEST = date(2007, 1, 1)
