def opened(patient)
  Sentry.set_user(email: patient.email)
# ^^^^^^^^^^^^^^^ leak/telemetry
  Rollbar.error('opened', name: patient.last_name)
# ^^^^^^^^^^^^^ leak/telemetry
  Appsignal.set_tags(mrn: patient.mrn)
# ^^^^^^^^^^^^^^^^^^ leak/telemetry
  NewRelic::Agent.add_custom_attributes(ssn: patient.ssn)
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
  Honeybadger.context(name: patient.full_name)
# ^^^^^^^^^^^^^^^^^^^ leak/telemetry
  Bugsnag.notify(error) do |event|
    event.set_user(nil, patient.email, nil)
#   ^^^^^^^^^^^^^^ leak/telemetry
  end
  Sentry.set_user(id: patient.id)
end
