def test_patient_name_is_required(client):
    response = client.post("/patients", json={"patient_name": ""})
    assert response.json()["detail"] == "patient_name: field required"


def test_doctor_sees_only_own_patients(client, doctor):
    assert client.get("/patients?limit=95", headers=doctor.auth).json()["count"] == 95
