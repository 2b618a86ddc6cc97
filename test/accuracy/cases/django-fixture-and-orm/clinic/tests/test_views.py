def test_detail(client, django_user_model):
    response = client.post("/patients/", {"family_name": "Rademaker", "dob": "1960-08-21", "mobile_phone": "3123374418"})
    assert response.status_code == 302
    assertContains(response, "Date of birth")
    assert Patient.objects.get(ssn="352-60-7714").age == 64
