def admitted(patient)
  Stripe::Customer.create(email: patient.email)
# ^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
  Slack::Notifier.new(hook).ping("admitted #{patient.last_name}")
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
  Stripe::Customer.create(metadata: { row: patient.id })
  Visit.create(name: patient.last_name)
end
