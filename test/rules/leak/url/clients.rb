def find(patient)
  redirect_to "/visit?name=#{patient.last_name}"
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/url
  URI.encode_www_form(ssn: patient.ssn)
# ^^^^^^^^^^^^^^^^^^^ leak/url
  { row: patient.id }.to_query
end
